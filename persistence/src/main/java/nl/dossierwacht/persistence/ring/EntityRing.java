package nl.dossierwacht.persistence.ring;

import java.util.Arrays;

import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreLoadEvent;
import org.hibernate.event.spi.PreLoadEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Role;

/**
 * The second ring: whatever way an entity was reached (find, reference, collection, cache, merge), it is compared with
 * the hat when it is loaded, inserted, updated or deleted. Scalar projections and native SQL don't pass here; the
 * database ring holds those.
 */
public final class EntityRing implements PreLoadEventListener, PostLoadEventListener, PreInsertEventListener,
        PreUpdateEventListener, PreDeleteEventListener {

    private static final long serialVersionUID = 1L;
    private static final String DOMAIN_ATTRIBUTE = "domainKey";
    /** Of what is for the one employee who opened it, and for no colleague under the same hat. */
    private static final String OPENER_ATTRIBUTE = "openedBy";

    @Override
    public void onPreLoad(PreLoadEvent event) {
        checkState(event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
        NeedToKnow.requireToRead(event.getSession(), event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        check(event.getEntity());
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        checkState(event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
        NeedToKnow.require(event.getSession(), event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        checkState(event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
        // What it was counts too: a row can't be taken over by giving it one's own domain.
        checkState(event.getEntity(), event.getPersister().getPropertyNames(), event.getOldState());
        NeedToKnow.require(event.getSession(), event.getEntity(), event.getPersister().getPropertyNames(), event.getState());
        return false;
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        check(event.getEntity());
        NeedToKnow.require(event.getSession(), event.getEntity(), event.getPersister().getPropertyNames(), event.getDeletedState());
        return false;
    }

    private static void check(Object entity) {
        if (entity instanceof DomainBound data && !HatScope.require().covers(data)) {
            throw new RingViolation("data of another domain: " + entity.getClass().getSimpleName());
        }
    }

    private static void checkState(Object entity, String[] names, Object[] state) {
        if (!(entity instanceof DomainBound) || state == null) {
            return;
        }
        checkOpener(entity, names, state);
        for (int i = 0; i < names.length; i++) {
            if (DOMAIN_ATTRIBUTE.equals(names[i])) {
                if (!HatScope.require().hat().domain().equals(domainOf(state[i]))) {
                    throw new RingViolation("data of another domain: " + entity.getClass().getSimpleName());
                }
                return;
            }
        }
        throw new RingViolation("domain-bound without a domain key: " + entity.getClass().getSimpleName());
    }

    private static void checkOpener(Object entity, String[] names, Object[] state) {
        int opener = Arrays.asList(names).indexOf(OPENER_ATTRIBUTE);
        HatScope worn = HatScope.require();
        if (opener >= 0 && worn.hat().role() != Role.SYSTEM_JOB && !worn.employee().equals(state[opener])) {
            throw new RingViolation("opened by somebody else: " + entity.getClass().getSimpleName());
        }
    }

    private static DomainKey domainOf(Object value) {
        return value instanceof DomainKey key ? key : null;
    }
}
