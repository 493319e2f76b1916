package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;

/**
 * A request as the holder sees it: what it needs to decide, and no more.
 *
 * @param resident whom it is about; empty once it is over
 * @param consent on what the resident consented, in words; empty where the law wants none
 * @param cause the concrete cause, in words; empty where there is none
 * @param dossiers the numbers of this resident's dossiers here
 */
public record HeldView(String reference, ReuseEnd asker, ReuseMatrix.Cell cell, String resident, String bsn, Optional<LocalDate> birthDate, String purpose, String whyNotLess,
        String cause, String consent, LocalDate receivedOn, LocalDate until, HeldRequest.State state, Optional<LocalDate> closedOn, List<Item> items, List<String> dossiers) {

    /** One item. */
    public record Item(UUID id, String name, String why, Optional<HeldItem.Answer> answer, Optional<HeldItem.Because> because) {
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return state == HeldRequest.State.OPEN;
    }

    /** Whether the holder has to confirm the need. */
    public boolean isToConfirm() {
        return switch (cell.says()) {
            case ALSO_NECESSARY, HELPER_JUDGES, WITH_CONSENT_OF_SECRECY -> true;
            default -> false;
        };
    }

    /** Never who or what it is about. */
    @Override
    public String toString() {
        return reference;
    }
}
