package nl.dossierwacht.reuse;

/**
 * What matters to whether data of one task may be used for another.
 *
 * @param from whose data it is
 * @param to what it is wanted for
 * @param consent whether the resident consented to exactly this, and hasn't withdrawn
 * @param concreteCause whether there is a concrete cause that concerns this person
 * @param holderConfirms whether the holder confirms the need: also for its own task, or, a helper, for the task of the college
 */
public record ReuseFacts(ReuseEnd from, ReuseEnd to, boolean consent, boolean concreteCause, boolean holderConfirms) {

    /** Whether nothing leaves the law and task. */
    boolean isSameTask() {
        return from.equals(to);
    }
}
