package org.plenary.design;

import java.util.List;
import java.util.Objects;
import org.plenary.kernel.Named;

/** A way of choosing design points from the space of the factors: a record that carries {@link Named}. */
public interface Design {
    /** Returns the points: at least one, always the same in the same order. */
    DesignPoints points(List<SampledFactor> factors);

    /** Returns the word for it in files. */
    default String method() {
        return Objects.requireNonNull(getClass().getAnnotation(Named.class)).value();
    }
}
