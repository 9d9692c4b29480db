package org.plenary.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plenary.kernel.Behaviour;
import org.plenary.kernel.BehaviourProvider;
import org.plenary.kernel.Named;

/**
 * The behaviours that a file may name, by kind and name.
 *
 * <p>The kind is the interface that the behaviour's record implements. Two behaviours of one kind never share a name.
 */
public final class Behaviours {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final List<Class<? extends Record>> types = new ArrayList<>();

    private Behaviours() {}

    /** Returns no behaviours at all. */
    public static Behaviours none() {
        return new Behaviours();
    }

    /**
     * Returns Plenary's own behaviours.
     *
     * @throws InvalidInputException if one of them is not as a behaviour must be
     */
    public static Behaviours builtIn() {
        ClassLoader own = Behaviours.class.getClassLoader();
        return of(ServiceLoader.load(BehaviourProvider.class, own));
    }

    /**
     * Returns the behaviours of these providers.
     *
     * @throws InvalidInputException if one of them is not as a behaviour must be
     */
    public static Behaviours of(Iterable<BehaviourProvider> providers) {
        Behaviours behaviours = new Behaviours();
        Problems problems = new Problems();
        for (BehaviourProvider provider : providers) {
            for (Class<? extends Record> type : provider.behaviours()) {
                behaviours.add(type, provider, problems);
            }
        }
        behaviours.checkShapes(problems);
        problems.refuseIfAny();
        return behaviours;
    }

    private void add(Class<? extends Record> type, BehaviourProvider provider, Problems problems) {
        Place place = Place.of(provider.getClass().getName());
        Named named = type.getAnnotation(Named.class);
        if (named == null || !NAME.matcher(named.value()).matches()) {
            String found = named == null ? "a record without @Named" : "the name \"" + named.value() + "\"";
            problems.add(place, type.getName(), found, "@Named with a name in lower case with underscores", "");
            return;
        }
        List<Class<?>> kinds = java.util.Arrays.stream(type.getInterfaces())
                .filter(Behaviour.class::isAssignableFrom)
                .toList();
        if (kinds.size() != 1) {
            problems.add(place, type.getName(), "a record of no kind, or of several", "a record of one kind", "");
            return;
        }
        Class<? extends Record> other = of(kinds.get(0)).get(named.value());
        if (other == null) {
            types.add(type);
        } else if (other != type) {
            problems.add(
                    place,
                    type.getName(),
                    "the name \"" + named.value() + "\", which " + other.getName() + " has already",
                    "each name once for a kind of behaviour",
                    "give it another name in @Named.");
        }
    }

    private void checkShapes(Problems problems) {
        for (Class<? extends Record> type : types) {
            try {
                checkDefaults(new Shapes(this).of(type), problems);
            } catch (IllegalArgumentException e) {
                problems.add(
                        Place.of(type.getName()),
                        "",
                        String.valueOf(e.getMessage()),
                        "components that a file can set, each with @Parameter",
                        "");
            }
        }
    }

    private static void checkDefaults(RecordShape shape, Problems problems) {
        for (Field field : shape.fields()) {
            boolean taken = field.key().equals(BehaviourShape.NAME);
            if (taken || field.preset().isEmpty()) {
                problems.add(
                        Place.of(shape.type().getName()),
                        field.key(),
                        taken ? "a component called name" : "a component without a default",
                        "a default for every component, and none called name, so that the bare name is enough",
                        taken ? "give it another name." : "add a defaultValue to its @Parameter.");
            }
        }
    }

    /** Returns the behaviours of one kind by name, in the order of the names. */
    public SortedMap<String, Class<? extends Record>> of(Class<?> kind) {
        SortedMap<String, Class<? extends Record>> found = new TreeMap<>();
        for (Class<? extends Record> type : types) {
            if (kind.isAssignableFrom(type)) {
                found.put(named(type).value(), type);
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    /** Returns the name and the explanation of a behaviour. */
    public static Named named(Class<? extends Record> type) {
        return Objects.requireNonNull(type.getAnnotation(Named.class));
    }
}
