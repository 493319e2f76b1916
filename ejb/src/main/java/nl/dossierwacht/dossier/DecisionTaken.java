package nl.dossierwacht.dossier;

import java.util.UUID;

/** A decision was recorded, in the running transaction, by who is at work. Features that wait for it observe this. */
public record DecisionTaken(UUID dossier, String number) {
}
