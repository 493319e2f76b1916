package nl.dossierwacht.intake.gate;

/**
 * A family of signs that a text was written in a consulting room. Each says something different, so that two families
 * tell more than twice the same one: points for the first, the second and further different signs; more than are named add nothing.
 */
enum MedicalCue {
    /** How doctors write to each other. */
    LETTER(3, 4, 4),
    /** How a doctor, in a few lines, tells a patient or who asks what somebody has. */
    STATEMENT(2, 3, 3.5),
    /** What came before, asked out. */
    HISTORY(2, 3, 3),
    /** What hand and ear found. */
    EXAMINATION(2, 3, 4),
    /** What machines and laboratories of tissue found. */
    TEST(1, 2, 3, 4),
    /** How a diagnosis is put. */
    DIAGNOSIS(2, 3, 3),
    /** The four parts of a general practitioner's note, each with its letter; one or two letters are chance. */
    RECORD(0, 0, 2.5, 4),
    /** Names of conditions that few but professionals use. */
    TECHNICAL(1.5, 2.5, 3.5, 4.5, 5),
    /** Parts of the body and directions in it, in the words of those who learnt them. */
    ANATOMY(1, 2, 3, 3.5),
    /** What is done and found in care, in words that patients use too. */
    CLINICAL(1, 2, 3, 3.5, 4),
    /** The body and what goes wrong with it: so ordinary that only their density tells. */
    BODY(0),
    /** Names that everybody uses: somebody who asks for help may well name one. */
    CONDITION(0.5, 1, 1.5),
    /** Names of medicines. */
    MEDICINE(1.5, 2.5, 3.5, 4.5),
    /** Words around a prescription. */
    PRESCRIBING(0.5, 1, 1.5, 2),
    /** How much and how often. */
    DOSE(1.5, 2, 2.5),
    /** What a treatment is made of. */
    TREATMENT(1, 2, 3),
    /** The mind, examined. */
    MENTAL(1.5, 3, 4),
    /** Names of what is measured in blood, with a value. */
    LABORATORY(1.5, 2.5, 3.5, 4.5, 5),
    /** Units that only a laboratory uses. */
    UNIT(1.5, 2, 2.5),
    /** Blood pressure, pulse and scores, with a value. */
    VITAL(1.5, 2, 3),
    /** Codes in the form of ICD, DSM and ICPC. */
    CODE(1.5, 2.5, 3),
    /** The names of those lists: who buys care or teaches names them too. */
    CODING(1, 1, 1),
    /** Specialisms and who has them: many ordinary letters mention one. */
    SPECIALIST(0.5, 0.5, 1),
    /** The words for who is treated. */
    PATIENT(0.5, 1, 1.5),
    /** An invitation of a hospital: it tells which specialism somebody visits, and nothing that was found; worth a question. */
    APPOINTMENT(2.5, 3, 3.5),
    /** The headings of a doctor's report; some are those of any report. */
    HEADING(0.5, 1.5, 2.5);

    private final double[] points;

    MedicalCue(double... points) {
        this.points = points;
    }

    /** @param signs how many different ones were seen */
    double points(int signs) {
        return signs == 0 ? 0 : points[Math.min(signs, points.length) - 1];
    }

    /** Whether it tells of somebody's health itself; without any such family a text is never refused. */
    boolean isSubstance() {
        return switch (this) {
            case LETTER, CODING, STATEMENT, APPOINTMENT, SPECIALIST, PATIENT, HEADING, TREATMENT, PRESCRIBING, CONDITION, BODY -> false;
            default -> true;
        };
    }

    /** Whether it counts for how much of a text is about the body and care. */
    boolean isOfTheBody() {
        return isSubstance() || this == BODY || this == CONDITION || this == TREATMENT || this == PRESCRIBING;
    }
}
