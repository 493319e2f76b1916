package nl.dossierwacht.intake.specimens;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Kinds of identity documents that are drawn with invented people. Half of the layouts and states are held out: the gate was never tuned on them. */
public enum IdentityKind {
    /** Data page of a Dutch passport. */
    DUTCH_PASSPORT(true),
    /** Front of a Dutch identity card. */
    DUTCH_CARD_FRONT(false),
    /** Back of a Dutch identity card. */
    DUTCH_CARD_BACK(true),
    /** Front of a Dutch driving licence. */
    LICENCE_FRONT(false),
    /** Back of a Dutch driving licence. */
    LICENCE_BACK(true),
    /** Front of a residence document. */
    RESIDENCE_FRONT(false),
    /** Back of a residence document. */
    RESIDENCE_BACK(true),
    /** Data page of another state's passport. */
    FOREIGN_PASSPORT(true),
    /** Front of another state's card. */
    FOREIGN_CARD_FRONT(false),
    /** Back of another state's card. */
    FOREIGN_CARD_BACK(true),
    /** An older, larger card with two lines on its front. */
    OLDER_CARD(true),
    /** A masked copy of a card's front, as the copying app makes. */
    MASKED_CARD_FRONT(false),
    /** A masked copy of a passport's data page, its zone hidden too. */
    MASKED_PASSPORT(false);

    private final boolean zone;

    IdentityKind(boolean zone) {
        this.zone = zone;
    }

    /** Whether a machine readable zone is in view. */
    public boolean hasZone() {
        return zone;
    }

    /** One of them at 300 dots per inch. @param heldOut in a layout, or of a state, that is held out */
    public BufferedImage draw(boolean heldOut, long seed) {
        Random random = new Random(seed * 31 + ordinal());
        Holder of = Holder.invented(random);
        return face(heldOut, of, random).picture();
    }

    private Face face(boolean held, Holder of, Random random) {
        return switch (this) {
            case DUTCH_PASSPORT -> dutchPassport(held, of, random).zone(Zone.passport("NLD", of));
            case DUTCH_CARD_FRONT -> cardFront(held, of, random);
            case DUTCH_CARD_BACK -> held ? DutchFaces.cardBackHeld(of, random) : DutchFaces.cardBack(of, random);
            case LICENCE_FRONT -> held ? DutchFaces.licenceFrontHeld(of, random) : DutchFaces.licenceFront(of, random);
            case LICENCE_BACK -> DutchFaces.licenceBack(of, random);
            case RESIDENCE_FRONT -> held ? DutchFaces.residenceFrontHeld(of, random) : DutchFaces.residenceFront(of, random);
            case RESIDENCE_BACK -> DutchFaces.residenceBack(of, random);
            case FOREIGN_PASSPORT -> foreignPassport(ForeignFaces.one(held, random), of, random);
            case FOREIGN_CARD_FRONT -> ForeignFaces.one(held, random).cardFront(of, random);
            case FOREIGN_CARD_BACK -> ForeignFaces.one(held, random).cardBack(of, random);
            case OLDER_CARD -> olderCard(held, of, random);
            case MASKED_CARD_FRONT -> cardFront(held, of, random).masked(List.of(new double[] {30, 39, 30, 4}, new double[] {5, 15, 18, 8}), "KOPIE " + of.town());
            case MASKED_PASSPORT -> dutchPassport(held, of, random).masked(List.of(new double[] {0, 68, 125, 20}, new double[] {85, 16, 30, 3}), "KOPIE voor gemeente");
        };
    }

    private static Face dutchPassport(boolean held, Holder of, Random random) {
        return held ? DutchFaces.passportHeld(of, random) : DutchFaces.passport(of, random);
    }

    private static Face cardFront(boolean held, Holder of, Random random) {
        return held ? DutchFaces.cardFrontHeld(of, random) : DutchFaces.cardFront(of, random);
    }

    private static Face foreignPassport(ForeignFaces state, Holder of, Random random) {
        return state.passport(of, random).zone(state.passportZone(of));
    }

    private static Face olderCard(boolean held, Holder of, Random random) {
        return (held ? ForeignFaces.ROMANIAN : random.nextBoolean() ? ForeignFaces.FRENCH : ForeignFaces.GERMAN).olderCard(of, random);
    }
}
