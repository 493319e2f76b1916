package nl.dossierwacht.opening;

import nl.dossierwacht.persistence.opening.Opening.Kind;

/** The reasons in Dutch, as the log and the resident read them. */
final class OpeningWords {

    private OpeningWords() {
    }

    static String of(Kind kind) {
        return switch (kind) {
            case REPLACEMENT -> "Vervanging van een collega";
            case URGENT_CONTACT -> "De inwoner heeft dringend iemand nodig";
            case QUALITY_CHECK -> "Controle op de kwaliteit van het werk";
            case TRANSFER -> "Overdracht van het dossier";
            case OTHER -> "Iets anders";
            case INSPECTION -> "Verzamelen voor een inzageverzoek";
        };
    }
}
