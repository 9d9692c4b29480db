package org.plenary.worlds;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values for a record all of whose components are numbers, by the components' names: so that a test says only which
 * number matters to it.
 *
 * @param <R> the record
 */
final class Numbers<R extends Record> {
    private final Class<R> type;
    private final Map<String, Double> values = new LinkedHashMap<>();

    Numbers(Class<R> type) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            values.put(component.getName(), 0.0);
        }
    }

    /** Sets a number; a name that the record does not have is a mistake in the test. */
    Numbers<R> set(String name, double value) {
        if (values.replace(name, value) == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
        }
        return this;
    }

    R record() {
        try {
            Class<?>[] types = new Class<?>[values.size()];
            Arrays.fill(types, double.class);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
