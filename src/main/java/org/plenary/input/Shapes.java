package org.plenary.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/**
 * Reads the {@link Shape} of a record off its components.
 *
 * <p>A component carries {@link Parameter} and is one of: {@code String}, {@code boolean}, {@code int}, {@code long},
 * {@code double}, {@link Quantity}, an enum, another such record, an interface of registered behaviours, a sealed
 * interface whose records carry {@link Named} (a closed choice, written like a behaviour), {@code Object} (a value that is
 * checked later), {@link Node} (a value of any kind, for another file), a {@code List} of these, or a {@code Map} from
 * names or from an enum to these. A
 * {@code double} may be written with its range and source like a quantity, though the record takes only its value. Bounds
 * hold for the elements of a list and the values of a map. Text and lists without a default must not be empty. A text
 * component {@code id} names the elements of a list: they are told apart and addressed by it.
 */
public final class Shapes {
    private final Behaviours behaviours;
    private final List<Class<?>> open = new ArrayList<>();

    /** Reads shapes in which these behaviours may be named. */
    public Shapes(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /**
     * Returns what a file may say for a record.
     *
     * @throws IllegalArgumentException if a component has no {@link Parameter} or is of another type than the class
     *     comment lists, or a default is not allowed
     */
    public RecordShape of(Class<? extends Record> type) {
        if (open.contains(type)) {
            throw wrong(type, "contains itself");
        }
        open.add(type);
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(type, component));
        }
        open.remove(type);
        return new RecordShape(type, List.copyOf(fields));
    }

    /** Returns the key of a component: its name in lower case with underscores. */
    public static String key(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private Field field(Class<? extends Record> type, RecordComponent component) {
        Parameter about = component.getAnnotation(Parameter.class);
        if (about == null) {
            throw wrong(type, "has a component " + component.getName() + " without @Parameter");
        }
        String key = key(component.getName());
        boolean required = about.defaultValue().isEmpty();
        Shape shape = shape(type, component.getGenericType(), about, required);
        if (shape instanceof TextShape && key.equals(RecordShape.ID)) {
            shape = new TextShape(TextShape.Kind.ID);
        }
        return new Field(key, shape, about, preset(type, key, shape, about));
    }

    private static Optional<Node> preset(Class<?> type, String key, Shape shape, Parameter about) {
        if (about.defaultValue().isEmpty()) {
            return Optional.empty();
        }
        Node preset = YamlReader.literal(about.defaultValue(), Place.DEFAULT);
        Problems problems = new Problems();
        if (!(shape instanceof BehaviourShape)) {
            shape.check(preset, key, problems);
        }
        if (!problems.isEmpty()) {
            throw wrong(type, "has a default that is not allowed: " + problems.sorted());
        }
        return Optional.of(preset);
    }

    private Shape shape(Class<?> owner, Type type, Parameter about, boolean required) {
        if (type instanceof ParameterizedType generic) {
            return collection(owner, generic, about, required);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return new TextShape(required ? TextShape.Kind.GIVEN : TextShape.Kind.ANY);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new FlagShape();
        }
        if (plain == Object.class) {
            return new AnyShape();
        }
        if (plain == Node.class) {
            return new FreeShape();
        }
        return plain.isInterface() ? behaviour(plain) : numberOrRecord(owner, plain, Bounds.of(about));
    }

    private Shape numberOrRecord(Class<?> owner, Class<?> plain, Bounds bounds) {
        if (plain == int.class || plain == Integer.class) {
            return new WholeShape(bounds, false);
        }
        if (plain == long.class || plain == Long.class) {
            return new WholeShape(bounds, true);
        }
        if (plain == Double.class) {
            return new NumberShape(bounds);
        }
        if (plain == double.class || plain == Quantity.class) {
            return new QuantityShape(bounds, plain == double.class);
        }
        if (plain.isEnum()) {
            return new ChoiceShape(enumType(plain));
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        throw wrong(owner, "has a component of type " + plain.getName() + ", which no file can hold");
    }

    @SuppressWarnings("unchecked") // the caller has asked whether it is an enum
    private static Class<? extends Enum<?>> enumType(Class<?> plain) {
        return (Class<? extends Enum<?>>) plain;
    }

    private Shape collection(Class<?> owner, ParameterizedType generic, Parameter about, boolean required) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return new ListShape(shape(owner, arguments[0], about, true), required);
        }
        if (generic.getRawType() == Map.class && arguments[0] instanceof Class<?> keys) {
            Optional<ChoiceShape> choice =
                    keys.isEnum() ? Optional.of(new ChoiceShape(enumType(keys))) : Optional.empty();
            return new MapShape(choice, shape(owner, arguments[1], about, true));
        }
        throw wrong(owner, "has a component of type " + generic + ", which no file can hold");
    }

    private BehaviourShape behaviour(Class<?> kind) {
        Map<String, RecordShape> choices = new TreeMap<>();
        if (kind.isSealed()) {
            for (Class<?> choice : kind.getPermittedSubclasses()) {
                Class<? extends Record> type = choice.asSubclass(Record.class);
                choices.put(Behaviours.named(type).value(), of(type));
            }
        } else {
            behaviours.of(kind).forEach((name, type) -> choices.put(name, of(type)));
        }
        return new BehaviourShape(kind, choices);
    }

    private static IllegalArgumentException wrong(Class<?> type, String what) {
        return new IllegalArgumentException("the record " + type.getName() + " " + what);
    }
}
