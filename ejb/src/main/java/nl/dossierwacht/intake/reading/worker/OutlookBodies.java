package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

import nl.dossierwacht.intake.reading.Reading.Reason;

/**
 * The forms in which a message of Outlook says what it says ([MS-OXMSG]); programs show one of them, and which one differs.
 *
 * @param text without layout
 * @param markup as a page of the web
 * @param layout as a word processor's document
 */
record OutlookBodies(Optional<String> text, Optional<String> markup, Optional<String> layout) {

    /** Markup kept inside the layout of a word processor ([MS-OXRTFEX]), with a file among it: programs differ in what they show of that. */
    private static final Pattern MARKUP_WITH_A_FILE = Pattern.compile("\\\\fromhtml.*data:[^,]{0,100}base64,", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What is in a message. @throws Unread if a file is spelled out where it can't be read */
    static OutlookBodies of(byte[] message) throws Unread, IOException {
        try (MAPIMessage read = new MAPIMessage(new ByteArrayInputStream(message))) {
            read.setReturnNullOnMissingChunk(true);
            Optional<String> layout = Optional.ofNullable(read.getRtfBody());
            if (layout.filter(rtf -> MARKUP_WITH_A_FILE.matcher(rtf).find()).isPresent()) {
                throw new Unread(Reason.MAIL_PART);
            }
            return new OutlookBodies(Optional.ofNullable(read.getTextBody()), Optional.ofNullable(read.getHtmlBody()), layout);
        } catch (ChunkNotFoundException missing) {
            throw new IOException("a message without what it was asked for", missing);
        }
    }

    /** Never the content: messages end up in no log. */
    @Override
    public String toString() {
        return "a message";
    }
}
