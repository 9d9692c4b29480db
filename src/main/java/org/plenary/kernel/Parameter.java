package org.plenary.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a record component that a file may set: the schema, the validation, {@code plenary list} and
 * {@code plenary show} all read it.
 *
 * <p>{@link #min} and {@link #max} are hard bounds: a value outside is refused. The narrower range over which a judged
 * value is varied stands beside the value, in the file ({@link Quantity#range}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Parameter {
    /** One line of explanation in the field's own terms. */
    String value();

    /** The unit; {@code ""} for a pure number or a name. */
    String unit() default "";

    /** The smallest allowed value. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest allowed value. */
    double max() default Double.POSITIVE_INFINITY;

    /** The value if the file is silent, as it would be written; {@code ""} if the file must say. */
    String defaultValue() default "";

    /** Where the default or the definition comes from. */
    String source() default "";
}
