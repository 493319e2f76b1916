package nl.dossierwacht.work;

import java.time.LocalDate;

/**
 * Something that waits for an employee.
 *
 * @param number of the dossier or request that it is about; never a person's name or number
 * @param subject of the dossier, in the municipality's words; never a person's name
 * @param count how many things it is about, as in "3 documenten wachten"
 * @param since when it came up
 * @param due the last day to do it
 */
public record WorkItem(Kind kind, String number, String subject, int count, LocalDate since, LocalDate due) {

    /** What is to be done. */
    public enum Kind {
        /** Decide on a request. */
        DECIDE,
        /** Say of offered documents why they are needed. */
        CHOOSE,
        /** Say what becomes of documents that waited for a later step, which didn't come. */
        WAITED_IN_VAIN,
        /** Tell a registered person (AVG 13, 14). */
        INFORM,
        /** Give a medical advice. */
        ADVISE,
        /** Say what becomes of a message to enforcement. */
        DEAL_WITH_SIGNAL,
        /** Tell a resident that something was reported to enforcement. */
        TELL_OF_REPORT,
        /** Decide on what another law's task asks. */
        DECIDE_REQUEST,
        /** Tell a resident that data about them was asked. */
        TELL_OF_REQUEST,
        /** See to what a resident was asked for and didn't answer in time. */
        ANSWER_LATE,
        /** Gather a domain's part of an inspection request. */
        GATHER,
        /** Answer an inspection request. */
        ANSWER_INSPECTION,
        /** Judge a use of the emergency door. */
        JUDGE_EMERGENCY,
        /** Tell a resident that somebody looked at acute danger. */
        TELL_OF_EMERGENCY,
        /** Tell a resident that another body was informed (PW 66). */
        TELL_OF_BODY,
        /** See that a colleague opened a dossier, and why. */
        SEE_OPENING,
        /** Name somebody else in a confidential dossier, before nobody is left. */
        NAME_ANOTHER,
        /** Have somebody named in confidential dossiers that nobody can reach. */
        NAME_SOMEBODY,
        /** Finalise a decided dossier. */
        FINALISE
    }
}
