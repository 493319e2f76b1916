package nl.dossierwacht.persistence.audit;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** Appends to the access log. If a record can't be written, what it describes doesn't happen. */
@ApplicationScoped
public class AccessLog {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Appends in the running transaction: both are committed, or neither. */
    @Transactional(TxType.MANDATORY)
    public void append(AccessRecord record) {
        insert(entities, record);
    }

    /**
     * Appends a refusal in a transaction of its own, because what was refused is rolled back.
     *
     * @param record makes the record in that transaction, under the hat that is worn, if one is
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void appendRefusal(Supplier<AccessRecord> record) {
        if (HatScope.current().isPresent()) {
            HatBinding.bind(entities);
        }
        insert(entities, record.get());
    }

    static void insert(EntityManager entities, AccessRecord record) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        entities.createNativeQuery("insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, document_id,"
                        + " subject, purpose, activity, rule, outcome, leaf_format, salt, leaf_hash)"
                        + " values (:id, :at, :trace, :employee, :hat, :domain, :action, cast(:dossier as uuid), cast(:document as uuid),"
                        + " :subject, :purpose, :activity, :rule, :outcome, :format, :salt, :leaf)")
                .setParameter("id", record.id())
                .setParameter("at", OffsetDateTime.ofInstant(record.at(), ZoneOffset.UTC))
                .setParameter("trace", record.trace())
                .setParameter("employee", record.employee())
                .setParameter("hat", record.hat())
                .setParameter("domain", record.domain())
                .setParameter("action", record.action())
                .setParameter("dossier", text(record.about().dossier()))
                .setParameter("document", text(record.about().document()))
                .setParameter("subject", record.about().subject())
                .setParameter("purpose", record.about().purpose())
                .setParameter("activity", record.about().activity())
                .setParameter("rule", record.rule())
                .setParameter("outcome", record.outcome().name())
                .setParameter("format", record.format())
                .setParameter("salt", salt)
                .setParameter("leaf", record.leafHash(salt))
                .executeUpdate();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
