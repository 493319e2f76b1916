package nl.dossierwacht.persistence.audit;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** Appends to the access log. If a record can't be written, what it describes doesn't happen. */
@ApplicationScoped
public class AccessLog {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    /** Straight to the driver: a query of the persistence context would first look at all that was loaded, at every service call. */
    private static final String INSERT = "insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, document_id,"
            + " subject, purpose, activity, rule, outcome, leaf_format, salt, leaf_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Appends in the running transaction: both are committed, or neither. @throws NotRecorded if it can't */
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
        Object[] row = {record.id(), OffsetDateTime.ofInstant(record.at(), ZoneOffset.UTC), record.trace(), record.employee(), record.hat(), record.domain(), record.action(),
            record.about().dossier(), record.about().document(), record.about().subject(), record.about().purpose(), record.about().activity(), record.rule(),
            record.outcome().name(), record.format(), salt, record.leafHash(salt)};
        try {
            entities.unwrap(Session.class).doWork(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.executeUpdate();
                }
            });
        } catch (PersistenceException unwritten) {
            throw new NotRecorded(unwritten);
        }
    }
}
