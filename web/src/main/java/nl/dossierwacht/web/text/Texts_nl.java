package nl.dossierwacht.web.text;

/** The texts in Dutch, so that the server's own language never comes before it. The name is the one that Java looks for. */
public class Texts_nl extends Texts {
}
