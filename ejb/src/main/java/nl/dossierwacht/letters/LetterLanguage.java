package nl.dossierwacht.letters;

import java.util.Locale;

/** The languages that residents are written to in. */
public enum LetterLanguage {
    /** Plain Dutch, level B1, u-form. */
    DUTCH("nl-NL"),
    /** Plain English. */
    ENGLISH("en-GB");

    private final Locale locale;

    LetterLanguage(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** For dates, texts and the language mark that a screen reader follows. */
    public Locale locale() {
        return locale;
    }
}
