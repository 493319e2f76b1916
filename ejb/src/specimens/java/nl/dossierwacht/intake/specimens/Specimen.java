package nl.dossierwacht.intake.specimens;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * One invented picture to try the gate with.
 *
 * @param identity what kind of identity document it shows; {@code null} if none
 * @param ordinary what else it shows; {@code null} if an identity document
 * @param heldOut whether its layout is one that the gate was never tuned on
 */
public record Specimen(IdentityKind identity, OrdinaryKind ordinary, Spoiling spoiling, boolean heldOut, long seed) {

    /** Identity documents of each kind after each spoiling. @param each how many of each */
    public static List<Specimen> identities(boolean heldOut, int each, long firstSeed) {
        List<Specimen> all = new ArrayList<>();
        for (IdentityKind kind : IdentityKind.values()) {
            for (Spoiling spoiling : Spoiling.values()) {
                for (int i = 0; i < each; i++) {
                    all.add(new Specimen(kind, null, spoiling, heldOut, firstSeed + i * 100L + spoiling.ordinal()));
                }
            }
        }
        return all;
    }

    /** Other papers, cards and pictures of each kind after each spoiling. @param each how many of each */
    public static List<Specimen> others(int each, long firstSeed) {
        List<Specimen> all = new ArrayList<>();
        for (OrdinaryKind kind : OrdinaryKind.values()) {
            for (Spoiling spoiling : Spoiling.values()) {
                for (int i = 0; i < each; i++) {
                    all.add(new Specimen(null, kind, spoiling, false, firstSeed + i * 100L + spoiling.ordinal()));
                }
            }
        }
        return all;
    }

    /** Its kind's name. */
    public String kind() {
        return identity == null ? ordinary.name() : identity.name();
    }

    /** The picture, spoilt. */
    public BufferedImage picture() {
        return spoiling.spoil(identity == null ? ordinary.draw(seed) : identity.draw(heldOut, seed), seed);
    }

    /** As a file. */
    public byte[] file() {
        return Specimens.jpeg(picture(), 0.85f);
    }
}
