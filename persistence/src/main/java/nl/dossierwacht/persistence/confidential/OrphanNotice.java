package nl.dossierwacht.persistence.confidential;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** What the privacy officer knows of a confidential dossier that nobody can reach any more: since when, of which task, and who was named. Of no resident. */
@Entity
@Table(name = "orphan_notice")
@Classified(Classification.DOMAIN_BOUND)
public class OrphanNotice extends DomainBoundEntity {

    /** Which dossier. @param name its pseudonym @param named the accounts of who may see it */
    public record Orphan(DomainKey domain, UUID id, String name, List<String> named) {
    }

    @Column(name = "dossier_domain", updatable = false)
    private DomainKey dossierDomain;

    @Column(name = "dossier_id", updatable = false)
    private UUID dossierId;

    @Column(name = "dossier_name", updatable = false)
    private String dossierName;

    @Column(updatable = false)
    private String named;

    @Column(name = "found_on", updatable = false)
    private LocalDate foundOn;

    protected OrphanNotice() {
    }

    /** It was noticed. @param supervision the privacy officer's domain */
    public OrphanNotice(DomainKey supervision, Orphan orphan, LocalDate on) {
        super(supervision);
        this.dossierDomain = Objects.requireNonNull(orphan.domain());
        this.dossierId = Objects.requireNonNull(orphan.id());
        this.dossierName = Objects.requireNonNull(orphan.name());
        this.named = String.join("\n", orphan.named());
        this.foundOn = Objects.requireNonNull(on);
    }

    public DomainKey dossierDomain() {
        return dossierDomain;
    }

    public UUID dossierId() {
        return dossierId;
    }

    public String dossierName() {
        return dossierName;
    }

    public List<String> named() {
        return named.lines().toList();
    }

    public LocalDate foundOn() {
        return foundOn;
    }
}
