package nl.dossierwacht.web.text;

/** The texts in English. The name is the one that Java looks for. */
public class Texts_en extends Messages {

    public Texts_en() {
        super("en");
    }
}
