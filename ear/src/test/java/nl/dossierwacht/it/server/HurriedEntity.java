package nl.dossierwacht.it.server;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity as somebody in a hurry would write it. */
@Entity
public class HurriedEntity {

    @Id
    private int id;
}
