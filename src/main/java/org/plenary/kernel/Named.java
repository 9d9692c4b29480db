package org.plenary.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a scenario finds a pluggable behaviour, on the record that holds the behaviour's parameters.
 *
 * <p>Every component of such a record carries a {@link Parameter} with a default, so that the bare name is enough in a
 * file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    /** The name, in lower case with underscores. */
    String value();

    /** One line of explanation. */
    String summary();

    /** Where the behaviour is described. */
    String source() default "";
}
