package nl.dossierwacht.separation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import nl.dossierwacht.audit.AccessRecords.Touch;
import nl.dossierwacht.domain.Bsn;

/** What the running service call touched; a service says it, the service ring writes it in the access log. */
@RequestScoped
public class Touched {

    private static final Touch NOTHING = new Touch(null, null, null, null);

    private final UUID trace = UUID.randomUUID();
    private final Set<UUID> others = new LinkedHashSet<>();
    private Touch touch = NOTHING;

    /** The call reads or changes this dossier. */
    public void dossier(UUID id) {
        touch = new Touch(id, touch.document(), touch.person(), touch.purpose());
    }

    /** The call reads or changes this dossier too; each one gets a record of its own. */
    public void also(UUID id) {
        others.add(id);
    }

    /** The call reads or changes this document as such. */
    public void document(UUID id) {
        touch = new Touch(touch.dossier(), id, touch.person(), touch.purpose());
    }

    /** The call is about this person, where no dossier tells. The log keeps a pseudonym. */
    public void person(Bsn bsn) {
        touch = new Touch(touch.dossier(), touch.document(), bsn, touch.purpose());
    }

    /** What the call is for, in the words of who asked; they may not tell who it is about. */
    public void purpose(String said) {
        touch = new Touch(touch.dossier(), touch.document(), touch.person(), said);
    }

    /** What was touched since the last time it was taken. */
    Touch take() {
        Touch taken = touch;
        touch = NOTHING;
        return taken;
    }

    /** The other dossiers that were touched since the last time they were taken. */
    List<UUID> takeOthers() {
        List<UUID> taken = List.copyOf(others);
        others.clear();
        return taken;
    }

    /** Puts back what was taken. */
    void putBack(Touch taken) {
        touch = taken;
    }

    /** One id for all records of this request. */
    UUID trace() {
        return trace;
    }
}
