package nl.dossierwacht.web.text;

/** The texts in Dutch, which is also what a reader of any other language gets. */
public class Texts extends Messages {

    public Texts() {
        super("nl");
    }
}
