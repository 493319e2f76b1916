package nl.dossierwacht.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.Part;

import nl.dossierwacht.intake.Answers;
import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.Offer;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.OthersData;
import nl.dossierwacht.intake.gate.Verdict.Question;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.web.upload.SealedContent;

/** One offered file on the page: its verdict and the answers that are being given. */
public class UploadCard implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private transient Offer offer;
    /** Only while the gate waits for an answer; sealed, and gone with the page. */
    private transient SealedContent waitingForAnswer;
    private final List<Question> denied = new ArrayList<>();
    private String kind;
    private String title;
    private String purpose;
    private String phase;
    private String basis;
    private String whyNeeded;
    private String whyNotLess;
    private boolean seenIsEnough;
    private String laterStep;
    private LocalDate laterBy;
    private boolean unused;
    private List<Catalogue.Usual> phases = List.of();
    private boolean why;
    private String digest;
    private transient Part again;

    /** A page as the card shows it. @param picture as an address; empty for one that can't stay */
    public record Look(int page, String picture) implements Serializable {

        /** Whether it can't stay. */
        public boolean stopped() {
            return picture.isEmpty();
        }
    }

    /** @param content of the file; kept only while the gate waits for an answer */
    UploadCard(String fileName, Offer offer, byte[] content) {
        this.fileName = fileName;
        this.offer = offer;
        this.waitingForAnswer = offer instanceof Offer.Asked ? sealed(content) : null;
        this.digest = isRemovable() ? digest(content) : null;
        this.title = offer instanceof Offer.Waiting waiting ? waiting.title() : fileName;
    }

    /** Takes the usual answers of a kind, in its usual phase. */
    void take(Catalogue.Kind chosen) {
        kind = chosen.code();
        phases = chosen.usual();
        take(chosen.first());
    }

    /** Takes the usual answers of a phase. */
    void take(Catalogue.Usual usual) {
        purpose = usual.purpose();
        phase = usual.phase().code();
        basis = usual.basis();
        whyNeeded = usual.whyNeeded();
        whyNotLess = usual.whyNotLess();
        seenIsEnough = usual.isSeenEnough();
    }

    /** A document that waited for a later step: the same answers are asked again, for now. */
    void unused() {
        unused = true;
    }

    /** The employee denies what is asked. @return all that was denied, the last one now */
    List<Question> deny() {
        if (offer instanceof Offer.Asked asked && !denied.contains(asked.question())) {
            denied.add(asked.question());
        }
        return List.copyOf(denied);
    }

    void become(Offer later) {
        offer = later;
        digest = null;
        if (!(later instanceof Offer.Asked)) {
            forget();
        }
        title = later instanceof Offer.Waiting waiting ? waiting.title() : title;
    }

    byte[] content() {
        try (InputStream in = waitingForAnswer.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waited for an answer goes. */
    void forget() {
        try {
            if (waitingForAnswer != null) {
                waitingForAnswer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitingForAnswer = null;
    }

    private static SealedContent sealed(byte[] content) {
        try {
            return SealedContent.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Offer offer() {
        return offer;
    }

    Necessity necessity() {
        return new Necessity(purpose, phase, basis, whyNeeded, whyNotLess);
    }

    Answers answers() {
        return new Answers(necessity(), laterStep == null || laterStep.isEmpty() ? Optional.empty() : Optional.of(new Answers.Later(laterStep, laterBy)));
    }

    /** The usual answers of the kind, by phase. */
    public List<Catalogue.Usual> getPhases() {
        return phases;
    }

    /** Whether it waited for a later step. */
    public boolean isUnused() {
        return unused;
    }

    /** What came of it: waiting, asked, refused, unreadable or duplicate. */
    public String getState() {
        return offer == null ? "gone" : offer.getClass().getSimpleName().toLowerCase();
    }

    /** The document that waits for answers. */
    public UUID getDocument() {
        return offer instanceof Offer.Waiting waiting ? waiting.document() : null;
    }

    public int getPages() {
        return offer instanceof Offer.Waiting waiting ? waiting.pages() : 0;
    }

    /** Whether seeing it is mostly enough (Q11). */
    public boolean isSeenIsEnough() {
        return seenIsEnough || offer instanceof Offer.Waiting waiting && !waiting.hints().isEmpty();
    }

    /** The pages with the BSN of somebody who isn't in the dossier, in words; empty if there are none. */
    public String getNumbersOfOthers() {
        return inWords(others().numbers());
    }

    /** Whether the BSN of somebody else is in it, on a page or in a file inside it. */
    public boolean isWithNumbersOfOthers() {
        return !others().numbers().isEmpty();
    }

    /** The pages with the date of birth of somebody who isn't in the dossier, in words; empty if there are none. */
    public String getBirthsOfOthers() {
        return inWords(others().births());
    }

    /** Whether the date of birth of somebody else is in it, on a page or in a file inside it. */
    public boolean isWithBirthsOfOthers() {
        return !others().births().isEmpty();
    }

    private OthersData others() {
        return offer instanceof Offer.Waiting waiting ? waiting.others() : OthersData.NONE;
    }

    private static String inWords(List<Integer> pages) {
        return pages.stream().filter(page -> page > 0).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether taking pages out is a way. */
    public boolean isRemovable() {
        return offer instanceof Offer.Refused refused && !refused.looks().isEmpty();
    }

    /** The pages in order. */
    public List<Look> getLooks() {
        if (!(offer instanceof Offer.Refused refused)) {
            return List.of();
        }
        List<byte[]> looks = refused.looks();
        return IntStream.range(0, looks.size()).mapToObj(i -> new Look(i + 1, looks.get(i).length == 0 ? "" : "data:image/png;base64," + Base64.getEncoder().encodeToString(looks.get(i)))).toList();
    }

    /** The pages that can't stay, in words. */
    public String getStoppedPages() {
        return stopped().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Set<Integer> stopped() {
        return getEvidence().stream().map(Finding::page).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether content is that of the file of this card. */
    boolean isOf(byte[] content) {
        return digest(content).equals(digest);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Part getAgain() {
        return again;
    }

    public void setAgain(Part again) {
        this.again = again;
    }

    public Offer.Refused getRefused() {
        return offer instanceof Offer.Refused refused ? refused : null;
    }

    public boolean isIdentity() {
        return offer instanceof Offer.Refused refused && refused.rule().value().endsWith("ID-COPY")
                || offer instanceof Offer.Asked asked && asked.question() == Question.IS_IT_AN_IDENTITY_DOCUMENT;
    }

    /** What was seen and where. */
    public List<Finding> getEvidence() {
        return offer instanceof Offer.Refused refused ? refused.evidence() : offer instanceof Offer.Asked asked ? asked.evidence() : List.of();
    }

    /** Why it can't be read. */
    public String getReason() {
        return offer instanceof Offer.Unreadable unreadable ? unreadable.reason().name() : "";
    }

    /** The title of the same document that is there already. */
    public String getSame() {
        return offer instanceof Offer.Duplicate duplicate ? duplicate.title() : "";
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isWhy() {
        return why;
    }

    public void setWhy(boolean why) {
        this.why = why;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase;
    }

    /** The later step that it is needed at; empty if it is needed now. */
    public String getLaterStep() {
        return laterStep;
    }

    public void setLaterStep(String laterStep) {
        this.laterStep = laterStep;
    }

    public LocalDate getLaterBy() {
        return laterBy;
    }

    public void setLaterBy(LocalDate laterBy) {
        this.laterBy = laterBy;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getWhyNeeded() {
        return whyNeeded;
    }

    public void setWhyNeeded(String whyNeeded) {
        this.whyNeeded = whyNeeded;
    }

    public String getWhyNotLess() {
        return whyNotLess;
    }

    public void setWhyNotLess(String whyNotLess) {
        this.whyNotLess = whyNotLess;
    }
}
