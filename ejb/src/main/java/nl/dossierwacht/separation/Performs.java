package nl.dossierwacht.separation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what a public service method does. A service with a public method without it doesn't deploy. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Performs {

    /** The action that the policy is asked about. */
    Action value();
}
