package org.plenary.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A change of one setting of a checked file, or of the same setting in every element of a list ({@code *} in the path).
 * A quantity that gets another number keeps its range and its source.
 */
public final class Edit {
    private static final String EVERY = "*";

    private final RecordShape shape;
    private final String path;
    private final List<String> steps;
    private final Place place;
    private final Optional<Node> value;
    private final OptionalDouble multiple;
    private final List<Shape> reached = new ArrayList<>();

    private Edit(RecordShape shape, String path, Place place, Optional<Node> value, OptionalDouble multiple) {
        this.shape = shape;
        this.path = path;
        this.steps = Paths.steps(path);
        this.place = place;
        this.value = value;
        this.multiple = multiple;
    }

    /** Returns the edit that sets the value at a path. */
    public static Edit set(RecordShape shape, String path, Node value) {
        return new Edit(shape, path, value.place(), Optional.of(value), OptionalDouble.empty());
    }

    /** Returns the edit that takes the element at a path out of its list. */
    public static Edit remove(RecordShape shape, String path, Place place) {
        return new Edit(shape, path, place, Optional.empty(), OptionalDouble.empty());
    }

    /** Returns the edit that multiplies the number at a path. */
    public static Edit multiply(RecordShape shape, String path, double multiple, Place place) {
        return new Edit(shape, path, place, Optional.empty(), OptionalDouble.of(multiple));
    }

    /**
     * Returns what the settings at a path allow: one, or one for each element that {@code *} stands for.
     *
     * @param place where the path is named
     * @throws InvalidInputException if the file has no such setting
     */
    public static List<Shape> settings(RecordShape shape, String path, Node.Mapping root, Place place) {
        Edit look = set(shape, path, new Node.Nothing(place));
        look.apply(root);
        return List.copyOf(look.reached);
    }

    /**
     * Returns the changed file, which is to be checked again.
     *
     * @throws InvalidInputException if the file has no such setting
     */
    public Node.Mapping apply(Node.Mapping root) {
        if (steps.isEmpty()) {
            throw unknown(root);
        }
        return (Node.Mapping) change(shape, root, 0, root);
    }

    private Node change(Shape at, Node node, int depth, Node.Mapping root) {
        if (depth == steps.size()) {
            reached.add(at);
            Node set = multiple.isPresent() ? multiplied(node) : value.orElseThrow(() -> notAnElement());
            return at instanceof QuantityShape ? QuantityShape.withValue(node, set) : set;
        }
        if (at instanceof RecordShape fields) {
            return field(fields, (Node.Mapping) node, depth, root);
        }
        if (at instanceof BehaviourShape behaviour) {
            return field(behaviour.chosen(node), BehaviourShape.spelled(node), depth, root);
        }
        if (at instanceof QuantityShape
                && depth == steps.size() - 1
                && steps.get(depth).equals(QuantityShape.VALUE)) {
            return change(at, node, depth + 1, root);
        }
        if (at instanceof ListShape list) {
            return elements(list, (Node.Sequence) node, depth, root);
        }
        if (at instanceof MapShape map) {
            return entries(map, (Node.Mapping) node, depth, root);
        }
        throw unknown(root);
    }

    private Node field(RecordShape fields, Node.Mapping map, int depth, Node.Mapping root) {
        String key = steps.get(depth);
        Field field = fields.field(key).orElseThrow(() -> unknown(root));
        Node old = map.get(key).or(field::preset).orElseThrow(() -> unknown(root));
        return map.with(key, change(field.shape(), old, depth + 1, root));
    }

    private Node elements(ListShape list, Node.Sequence sequence, int depth, Node.Mapping root) {
        String step = steps.get(depth);
        boolean removes = value.isEmpty() && multiple.isEmpty() && depth == steps.size() - 1;
        List<Node> changed = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            boolean hit = step.equals(EVERY) || step.equals(list.label(sequence, i));
            hits += hit ? 1 : 0;
            if (!(hit && removes)) {
                changed.add(hit ? change(list.element(), item, depth + 1, root) : item);
            }
        }
        if (hits == 0) {
            throw unknown(root, depth == steps.size() - 1 && isElement(list.element()));
        }
        return new Node.Sequence(changed, sequence.place());
    }

    private Node entries(MapShape map, Node.Mapping mapping, int depth, Node.Mapping root) {
        String step = steps.get(depth);
        if (!step.equals(EVERY)) {
            Optional<Node> old = mapping.get(step);
            if (old.isEmpty() && depth < steps.size() - 1) {
                throw unknown(root);
            }
            Node from = old.or(() -> value).orElseThrow(() -> unknown(root));
            return mapping.with(step, change(map.element(), from, depth + 1, root));
        }
        if (mapping.entries().isEmpty()) {
            throw unknown(root);
        }
        Map<String, Node.Entry> changed = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> changed.put(
                        key, new Node.Entry(change(map.element(), entry.value(), depth + 1, root), entry.keyPlace())));
        return new Node.Mapping(changed, mapping.place());
    }

    private Node multiplied(Node node) {
        Node number =
                node instanceof Node.Mapping map ? map.get(QuantityShape.VALUE).orElse(node) : node;
        if (!(number instanceof Node.Numeral numeral)) {
            throw new InvalidInputException(
                    new Problem(place, path, "a multiple of " + node.describe(), "a multiple of a number", ""));
        }
        return Node.Numeral.of(numeral.value() * multiple.orElseThrow(), place);
    }

    private InvalidInputException notAnElement() {
        return new InvalidInputException(new Problem(
                place, path, "absent", "an element of a list, such as organs.ahc, may be absent; a value may not", ""));
    }

    private static boolean isElement(Shape shape) {
        return shape instanceof RecordShape || shape instanceof BehaviourShape;
    }

    private InvalidInputException unknown(Node.Mapping root) {
        return unknown(root, false);
    }

    /** Refuses a path that leads nowhere, or to an element that a list could have and has not. */
    private InvalidInputException unknown(Node.Mapping root, boolean element) {
        TreeSet<String> known = new TreeSet<>();
        Node.Mapping complete = (Node.Mapping) shape.complete(root);
        for (Setting setting : Setting.of(shape, complete)) {
            addWithParents(setting.path(), known);
        }
        known.removeIf(name -> settings(shape, name, complete, place).stream()
                .anyMatch(found -> found instanceof ListShape list && isElement(list.element())));
        if (path.contains(EVERY)) {
            known.addAll(known.stream().map(this::generalised).toList());
        }
        return new InvalidInputException(new Problem(
                place,
                path,
                "the unknown path \"" + Printable.brief(path) + "\"",
                "a path that \"plenary show\" lists for the scenario, with * for every element of a list",
                remedy(known, element)));
    }

    /** The nearest path, or one that ends as the given one does, or whose end has the given one as a word. */
    private String remedy(TreeSet<String> known, boolean element) {
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        List<String> elements = known.stream()
                .filter(name -> name.lastIndexOf('.') == dot && name.startsWith(path.substring(0, dot + 1)))
                .map(name -> name.substring(dot + 1))
                .toList();
        if (element && NearestName.of(last, elements).isEmpty()) {
            return "add " + Printable.brief(last) + " to the list " + path.substring(0, dot)
                    + " of the scenario: a factor with values: [present, absent] takes it out again.";
        }
        Pattern word = Pattern.compile(
                Pattern.quote(path.substring(0, dot + 1)) + "([a-z_]+_)?" + Pattern.quote(last) + "(_[a-z_]+)?");
        return NearestName.of(path, known)
                .or(() -> first(known, name -> name.endsWith("." + last)))
                .or(() -> first(known, name -> word.matcher(name).matches()))
                .filter(name -> !name.equals(path))
                .map(name -> "write \"" + name + "\".")
                .orElse("");
    }

    private static Optional<String> first(TreeSet<String> known, Predicate<String> wanted) {
        return known.stream().filter(wanted).min(Comparator.comparingInt(String::length));
    }

    private static void addWithParents(String path, TreeSet<String> known) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            known.add(path.substring(0, dot));
        }
        known.add(path);
    }

    private String generalised(String known) {
        String[] parts = known.split("\\.", -1);
        for (int i = 0; i < Math.min(parts.length, steps.size()); i++) {
            parts[i] = steps.get(i).equals(EVERY) ? EVERY : parts[i];
        }
        return String.join(".", parts);
    }
}
