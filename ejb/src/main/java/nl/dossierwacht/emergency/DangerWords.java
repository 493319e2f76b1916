package nl.dossierwacht.emergency;

/** A justification as the privacy officer reads it; in Dutch, as it was asked. */
final class DangerWords {

    private DangerWords() {
    }

    static String of(Danger danger) {
        return "Het gevaar\n" + danger.danger() + "\n\nWaarom het de inwoner niet gevraagd kon worden\n" + danger.whyNotAsked() + "\n\nWaarom deze gegevens nodig waren\n" + danger.whyNeeded();
    }
}
