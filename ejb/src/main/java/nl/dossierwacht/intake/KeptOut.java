package nl.dossierwacht.intake;

import java.util.List;

import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;

/** How many files were kept out of an employee's dossiers: refused at the gate, or sent back because they weren't needed. */
public record KeptOut(long identityCopies, long medicalPapers, long notNeeded) {

    static KeptOut of(List<String> rules, long notNeeded) {
        String medical = new NoFreeMedicalPaper().id().value();
        long medicalPapers = rules.stream().filter(medical::equals).count();
        return new KeptOut(rules.stream().filter(rule -> rule.endsWith("-ID-COPY")).count(), medicalPapers, notNeeded);
    }

    /** The longest of the three, to draw them by. */
    public long most() {
        return Math.max(identityCopies, Math.max(medicalPapers, notNeeded));
    }
}
