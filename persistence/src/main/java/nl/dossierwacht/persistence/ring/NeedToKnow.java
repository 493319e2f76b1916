package nl.dossierwacht.persistence.ring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

import nl.dossierwacht.domain.Role;

/**
 * What hangs on a dossier, and each piece of that, is for who works in it, or opened it with a reason that still holds; the entity ring's part of it. It asks the
 * database in words of its own, so that it stands where row security doesn't.
 */
final class NeedToKnow {

    private static final String DOSSIER_ATTRIBUTE = "dossier";
    private static final String NAMED_ATTRIBUTE = "named";
    private static final Set<String> MAKER_ATTRIBUTES = Set.of("madeBy", "askedBy");
    /** An archivist works for the whole domain, but for what is confidential. */
    private static final String LOOK_UP = "select (d.named is null or ? = any (d.named)) and (? or d.assignee = ?"
            + " or exists (select from opening o where o.dossier_id = d.id and o.employee = ? and o.role = ? and o.valid_until > now()))"
            + " from dossier d where d.id = ?";
    private static final String NAMED_LOOK_UP = "select d.named is null or ? = any (d.named) from dossier d where d.id = ?";

    private NeedToKnow() {
    }

    /** Goes on only if who is at work needs to read it, or made it and it is kept for them, see {@link KeptByItsMaker}; of a confidential dossier, to who is named only. */
    static void requireToRead(SharedSessionContractImplementor session, Object entity, String[] names, Object[] state) {
        HatScope worn = HatScope.require();
        if (entity instanceof KeptByItsMaker && isMadeBy(worn.employee(), names, state)) {
            require(session, entity, names, state, dossier -> isMakers(session, worn, idOf(session, dossier)));
        } else {
            require(session, entity, names, state);
        }
    }

    private static boolean isMadeBy(String employee, String[] names, Object[] state) {
        return state != null && IntStream.range(0, names.length).anyMatch(i -> MAKER_ATTRIBUTES.contains(names[i]) && employee.equals(state[i]));
    }

    /**
     * Goes on only if who is at work needs to know.
     *
     * @throws RingViolation if the entity hangs on a dossier that isn't this employee's to see
     */
    static void require(SharedSessionContractImplementor session, Object entity, String[] names, Object[] state) {
        HatScope worn = HatScope.require();
        require(session, entity, names, state, dossier -> mayKnow(session, worn, dossier));
    }

    private static void require(SharedSessionContractImplementor session, Object entity, String[] names, Object[] state, Predicate<Assigned> mayKnow) {
        HatScope worn = HatScope.require();
        if (state == null || worn.hat().role() == Role.SYSTEM_JOB) {
            return;
        }
        requireThatItIsAPieceOf(session, worn, entity, names, state);
        for (int i = 0; i < names.length; i++) {
            if (entity instanceof Assigned && NAMED_ATTRIBUTE.equals(names[i]) && state[i] instanceof String[] named && !List.of(named).contains(worn.employee())) {
                throw new RingViolation("for named people only");
            }
            if (DOSSIER_ATTRIBUTE.equals(names[i]) && state[i] instanceof Assigned dossier && !mayKnow.test(dossier)) {
                throw new RingViolation("a dossier that wasn't opened: " + entity.getClass().getSimpleName());
            }
        }
    }

    private static void requireThatItIsAPieceOf(SharedSessionContractImplementor session, HatScope worn, Object entity, String[] names, Object[] state) {
        PieceOf piece = entity.getClass().getAnnotation(PieceOf.class);
        if (piece == null) {
            return;
        }
        Object whole = state[Arrays.asList(names).indexOf(piece.attribute())];
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(whole);
        // What this session loaded or keeps has met the ring already, or meets it before this call ends.
        boolean judged = lazy == null ? session.getPersistenceContextInternal().getEntry(whole) != null : !lazy.isUninitialized();
        UUID id = lazy == null ? ((DomainBoundEntity) whole).id() : (UUID) lazy.getInternalIdentifier();
        if (!judged && !worn.knows(id, one -> isToBeSeen(session, worn, piece, one))) {
            throw new RingViolation("a piece of what isn't this employee's to see: " + entity.getClass().getSimpleName());
        }
    }

    private static boolean isToBeSeen(SharedSessionContractImplementor session, HatScope worn, PieceOf piece, UUID whole) {
        return ask(session, piece.asks(), question -> question.setObject(1, whole), answer -> {
            UUID dossier = answer.getObject(1, UUID.class);
            boolean own = worn.employee().equals(answer.getString(2));
            return dossier == null ? own : worn.knows(dossier, one -> isToBeSeen(session, worn, one)) || (own && isMakers(session, worn, dossier));
        });
    }

    private static boolean mayKnow(SharedSessionContractImplementor session, HatScope worn, Assigned dossier) {
        boolean isOwn = HibernateProxy.extractLazyInitializer(dossier) == null && worn.employee().equals(dossier.assignee());
        return isOwn || worn.knows(idOf(session, dossier), one -> isToBeSeen(session, worn, one));
    }

    private static UUID idOf(SharedSessionContractImplementor session, Assigned dossier) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(dossier);
        Object id = lazy == null ? session.getContextEntityIdentifier(dossier) : lazy.getInternalIdentifier();
        return (UUID) Objects.requireNonNull(id, "a part of a dossier that isn't kept");
    }

    private static boolean isMakers(SharedSessionContractImplementor session, HatScope worn, UUID dossier) {
        return ask(session, NAMED_LOOK_UP, question -> {
            question.setString(1, worn.employee());
            question.setObject(2, dossier);
        }, answer -> answer.getBoolean(1));
    }

    private static boolean isToBeSeen(SharedSessionContractImplementor session, HatScope worn, UUID dossier) {
        return ask(session, LOOK_UP, question -> {
            question.setString(1, worn.employee());
            question.setBoolean(2, worn.hat().role() == Role.ARCHIVIST);
            question.setString(3, worn.employee());
            question.setString(4, worn.employee());
            question.setString(5, worn.hat().role().name());
            question.setObject(6, dossier);
        }, answer -> answer.getBoolean(1));
    }

    private static boolean ask(SharedSessionContractImplementor session, String sql, Asking asking, Reading reading) {
        Connection connection = session.getJdbcCoordinator().getLogicalConnection().getPhysicalConnection();
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            asking.fill(question);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && reading.read(answer);
            }
        } catch (SQLException unanswered) {
            throw new IllegalStateException("it can't be told whether a dossier is open", unanswered);
        }
    }

    /** Fills in a question. */
    private interface Asking {
        void fill(PreparedStatement question) throws SQLException;
    }

    /** Reads an answer. */
    private interface Reading {
        boolean read(ResultSet answer) throws SQLException;
    }
}
