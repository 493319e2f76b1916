package nl.dossierwacht.medical;

import static nl.dossierwacht.separation.Action.ADVICE_DELIVER;
import static nl.dossierwacht.separation.Action.ADVISER_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.separation.Performs;

/** The medical adviser's own files and the one thing that leaves them: the advice. */
@Stateless
public class AdviserService {

    private static final int LONGEST_LIST = 200;
    /** The longest own notes on a file, in characters. */
    public static final int LONGEST_NOTES = 20_000;

    private final AdviceHoldsNoDiagnosis holdsNoDiagnosis = new AdviceHoldsNoDiagnosis();

    @Inject
    AdviceRepository advices;

    @Inject
    AdviceCrossing crossing;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The files that wait for an advice, the most urgent first, without notes. */
    @Performs(ADVISER_FILE)
    public List<AdviserFileView> open() {
        return list(AdviserFile.State.OPEN);
    }

    /** The files of which the advice was delivered, without notes. */
    @Performs(ADVISER_FILE)
    public List<AdviserFileView> delivered() {
        return list(AdviserFile.State.DELIVERED);
    }

    /** Opens a file by its exact number; empty whether it doesn't exist or isn't this hat's. */
    @Performs(ADVISER_FILE)
    public Optional<AdviserFileView> file(String reference) {
        return advices.fileByReference(reference).map(file -> AdviserFileView.of(file, notesOf(file)));
    }

    /**
     * Keeps the adviser's own notes in the own file.
     *
     * @param version of the notes as the adviser saw them
     * @return whether nobody had changed them; if somebody had, nothing is changed
     */
    @Performs(ADVISER_FILE)
    public boolean keepNotes(String reference, int version, String notes) {
        if (notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException("too long");
        }
        return advices.fileByReference(reference).filter(file -> file.keepNotes(version, sealed(file, notes))).isPresent();
    }

    /** Delivers the advice to the dossier that asked, if it says no more than a municipality may know. */
    @Performs(ADVICE_DELIVER)
    public Delivery deliver(String reference, Advice advice) {
        Optional<AdviserFile> file = advices.fileByReference(reference).filter(found -> found.state() == AdviserFile.State.OPEN);
        if (file.isEmpty()) {
            return new Delivery.Closed();
        }
        var facts = new AdviceHoldsNoDiagnosis.Facts(advice.texts());
        if (!holdsNoDiagnosis.decide(facts).isPermitted()) {
            return new Delivery.Held(holdsNoDiagnosis.id(), holdsNoDiagnosis.found(facts));
        }
        LocalDate today = LocalDate.now(clock);
        crossing.toWhoAsked(file.get(), AdvicePaper.of(file.get(), advice, today), today);
        file.get().delivered(today);
        return new Delivery.Delivered();
    }

    private List<AdviserFileView> list(AdviserFile.State state) {
        return advices.files(state, LONGEST_LIST).stream().map(file -> AdviserFileView.of(file, "")).toList();
    }

    private byte[] sealed(AdviserFile file, String notes) {
        List<byte[]> chunks = new ArrayList<>();
        try {
            vault.encrypt(place(file), new ByteArrayInputStream(notes.getBytes(StandardCharsets.UTF_8)), (position, ciphertext) -> chunks.add(ciphertext));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunks.get(0);
    }

    private String notesOf(AdviserFile file) {
        return file.notes().map(ciphertext -> new String(vault.decrypt(place(file), List.of(ciphertext)), StandardCharsets.UTF_8)).orElse("");
    }

    /** The file has a key of its own, so that destroying it destroys the notes. */
    private static Vault.Place place(AdviserFile file) {
        return new Vault.Place(file.id(), file.id());
    }
}
