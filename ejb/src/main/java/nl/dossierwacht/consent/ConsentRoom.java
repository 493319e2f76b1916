package nl.dossierwacht.consent;

import java.util.List;

import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;

/**
 * What the laws say of data of others for the task of a hat, and where that hat may ask for consent.
 *
 * @param others what the matrix says of every other task's data
 * @param laws of which tasks' data it may be asked; empty if the law doesn't want consent for any
 * @param helpers whether a helper or doctor may be released from secrecy
 */
public record ConsentRoom(List<ReuseMatrix.Cell> others, List<ReuseEnd> laws, boolean helpers) {

    /** Whether there is anything to ask consent for. */
    public boolean isAskable() {
        return !laws.isEmpty() || helpers;
    }
}
