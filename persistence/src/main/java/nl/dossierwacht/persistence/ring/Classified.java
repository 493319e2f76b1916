package nl.dossierwacht.persistence.ring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an entity what kind of data it holds. An entity without it doesn't start the persistence unit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Classified {

    /** The kind of data. */
    Classification value();

    /** What data an entity holds, and so how the rings treat it. */
    enum Classification {
        /** Belongs to one domain; must be {@link DomainBound}. */
        DOMAIN_BOUND,
        /** Holds no personal data and is the same for everybody. */
        REFERENCE
    }
}
