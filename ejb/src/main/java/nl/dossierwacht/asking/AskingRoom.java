package nl.dossierwacht.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.asking.AskedItem;

/**
 * What can be asked of the resident of a dossier or fetched about them, and what was asked.
 *
 * @param askable what may be asked
 * @param fromSource what may not be asked, because a source holds it
 * @param asked what was asked, the newest first
 */
public record AskingRoom(List<Choice> askable, List<Choice> fromSource, List<Asked> asked) {

    /** Of a dossier that isn't there. */
    static final AskingRoom EMPTY = new AskingRoom(List.of(), List.of(), List.of());

    /** Whether some of it stays the resident's to report by themselves. */
    public boolean isReported() {
        return askable.stream().anyMatch(Choice::reported) || fromSource.stream().anyMatch(Choice::reported);
    }

    /** One item of the list. @param source name of the source that holds it; empty if none does @param connected whether it can be fetched here */
    public record Choice(String code, String name, String enough, String usualWhy, String source, boolean connected, boolean reported) {

        static Choice of(ResidentItems.Item item) {
            return new Choice(item.code(), item.name(), item.enough(), item.usualWhy(), item.source().map(ResidentItems.Source::name).orElse(""),
                    item.source().filter(ResidentItems.Source::isConnected).isPresent(), item.reported());
        }
    }

    /** One that was asked. @param late whether it is open though its last day is over */
    public record Asked(UUID id, String name, String why, LocalDate askedOn, LocalDate answerBy, String askedBy, AskedItem.State state, Optional<LocalDate> settledOn, boolean late) {

        /** Whether nothing came of it yet. */
        public boolean isOpen() {
            return state == AskedItem.State.OPEN;
        }
    }
}
