package nl.dossierwacht.letters;

import java.util.List;
import java.util.Optional;

/**
 * A letter to a resident, ready to be drawn.
 *
 * @param subject one line; also the title that a screen reader announces
 * @param body the text between the salutation and the closing, in reading order
 * @param objection how to object (Awb 6:7, UAVG 34); present if and only if the letter is a decision
 */
public record Letter(Envelope envelope, String subject, List<Block> body, Optional<String> objection) {

    public Letter {
        body = List.copyOf(body);
        if (envelope == null || subject.isBlank() || body.isEmpty() || objection.isPresent() && objection.get().isBlank()) {
            throw new IllegalArgumentException("a letter has an envelope, a subject and a text");
        }
    }

    /** A piece of the body. */
    public sealed interface Block permits Heading, Paragraph, Items {
    }

    /** A short heading that helps the reader to find a subject. */
    public record Heading(String text) implements Block {
    }

    /** Running text. */
    public record Paragraph(String text) implements Block {
    }

    /** A list, one point a line. */
    public record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list has at least one point");
            }
        }
    }
}
