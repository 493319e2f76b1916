package nl.dossierwacht.persistence.notes;

import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.notes.PersonalNote.About;

/** What is encrypted of a note: the text, and before it on a line of its own the dossier that it has to do with. */
record NoteContent(String text, Optional<About> about) {

    private static final String NOTHING = "-";

    String written() {
        return about.map(it -> it.dossier() + " " + it.number()).orElse(NOTHING) + '\n' + text;
    }

    static NoteContent read(String written) {
        int line = written.indexOf('\n');
        String about = written.substring(0, line);
        int space = about.indexOf(' ');
        return new NoteContent(written.substring(line + 1),
                about.equals(NOTHING) ? Optional.empty() : Optional.of(new About(UUID.fromString(about.substring(0, space)), about.substring(space + 1))));
    }
}
