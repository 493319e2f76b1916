package nl.dossierwacht.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;

/**
 * One use of the door, as the privacy officer sees it: no names.
 *
 * @param reader the hat that was worn
 * @param readerName the beginning of the pseudonym of who wore it, enough to see a pattern by
 * @param personName the same of whom it was about; empty if they were looked up by name
 * @param why the justification; empty in a list
 * @param reasons of the judgement; empty in a list, or if there is none
 */
public record UseView(String reference, Hat reader, String readerName, String personName, Instant openedAt, List<NeededItem> asked, LocalDate judgeBy,
        Optional<EmergencyNotice.Judgement> judgement, Optional<LocalDate> judgedOn, String why, String reasons) {

    private static final int SHOWN = 8;

    static UseView of(EmergencyNotice notice, String why, String reasons) {
        return new UseView(notice.reference(), Hat.fromGrantedRole(notice.readerHat()).orElseThrow(), notice.readerName().substring(0, SHOWN),
                notice.personName().map(name -> name.substring(0, SHOWN)).orElse(""), notice.openedAt(), notice.asked().stream().map(NeededItem::valueOf).toList(), notice.judgeBy(),
                notice.judgement(), notice.judgedOn(), why, reasons);
    }

    /** Whether nobody judged it. */
    public boolean isOpen() {
        return judgement.isEmpty();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return reference;
    }
}
