package nl.dossierwacht.persistence.ring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A piece of something that hangs on a dossier, or is one employee's own; the entity ring judges it as it judges that. If what it is a piece of was
 * loaded, it was judged itself; else the ring asks, once for all pieces of the same. Inherited, for a piece may be met as its proxy.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PieceOf {

    /** The attribute that says what it is a piece of. */
    String attribute();

    /**
     * Asks, by the id of what it is a piece of, for two values: on which dossier that hangs, and whose own it is, if it is somebody's; null for what doesn't
     * apply. In SQL, so that it stands where row security doesn't.
     */
    String asks();
}
