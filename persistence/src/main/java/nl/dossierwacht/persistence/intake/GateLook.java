package nl.dossierwacht.persistence.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How the gate last looked at a document: with which detectors, what they found, and what an employee said of their doubts. */
@Embeddable
public class GateLook {

    /** What was found in a document that had entered before. */
    public enum Found {
        IDENTITY, MEDICAL, UNSAFE,
        /** An employee said that it may not stay. */
        SAID,
        PERHAPS_IDENTITY, PERHAPS_MEDICAL,
        /** The gate can't read it any more, so a person has to look. */
        UNREAD;

        /** Whether a person decides what it is; what is certain nobody overrides. */
        public boolean isAsked() {
            return this == PERHAPS_IDENTITY || this == PERHAPS_MEDICAL || this == UNREAD;
        }
    }

    private static final String NEVER = "";

    @Column(name = "looked_with")
    private String detectors;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_again")
    private Found found;

    @Column(name = "found_page")
    private Integer page;

    /** Names with commas between. */
    @Column(name = "said_not")
    private String saidNot;

    protected GateLook() {
    }

    private GateLook(String detectors, Found found, Integer page, String saidNot) {
        this.detectors = Objects.requireNonNull(detectors);
        this.found = found;
        this.page = page;
        this.saidNot = saidNot;
    }

    /** Nobody looked yet. */
    public static GateLook never() {
        return new GateLook(NEVER, null, null, null);
    }

    /** These detectors let it in. @param saidNot what they suspected and an employee denied */
    public static GateLook passed(String detectors, Collection<Found> saidNot) {
        return new GateLook(detectors, null, null, saidNot.isEmpty() ? null : saidNot.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    /** These detectors find nothing new. */
    public GateLook again(String current) {
        return new GateLook(current, null, null, saidNot);
    }

    /** These detectors find something. @param where the page, from one; 0 if it is on none in particular */
    public GateLook finding(String current, Found what, int where) {
        return new GateLook(current, Objects.requireNonNull(what), where, saidNot);
    }

    /**
     * An employee answered the doubt.
     *
     * @throws IllegalStateException if there is none
     */
    public GateLook answered(boolean isThat) {
        if (found == null || !found.isAsked()) {
            throw new IllegalStateException("nothing is asked");
        }
        return isThat ? new GateLook(detectors, Found.SAID, page, saidNot) : new GateLook(detectors, null, null, saidNot == null ? found.name() : saidNot + "," + found.name());
    }

    /** Whether these detectors looked at it. */
    public boolean isWith(String current) {
        return detectors.equals(current);
    }

    /** What was found since it entered; empty if nothing was. */
    public Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    /** On which page, from one; 0 if on none in particular. */
    public int page() {
        return page == null ? 0 : page;
    }

    /** Whether an employee said already that it isn't this. */
    public boolean isDenied(Found doubt) {
        return saidNot != null && List.of(saidNot.split(",")).contains(doubt.name());
    }
}
