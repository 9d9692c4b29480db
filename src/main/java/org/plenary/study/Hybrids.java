package org.plenary.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.YamlWriter;
import org.plenary.kernel.UserError;
import org.plenary.scenario.ScenarioTree;

/**
 * Two scenarios and everything between them: each part in which they differ comes from the one or from the other.
 *
 * <p>Every setting belongs to one part: a row of the ordinal table, or else what it stands in. A part that could come from
 * either without a change for any run is left out. A hybrid that takes every part of the second scenario is the second.
 */
public final class Hybrids {
    /** The most parts: hybrids are numbered by what they take, in bits. */
    static final int MOST = 30;

    /** Keys of the file that are a part of their own, as far as no row of the table has what is in them. */
    private static final Map<String, String> TITLES = titles();

    private static final List<String> FOR_READERS = List.of("title", "description", "source", "observed");

    private final ScenarioTree first;
    private final List<Node.Mapping> sides;
    private final List<OrdinalTable.Variable> rows;
    private final List<Part> parts;

    /**
     * A part.
     *
     * @param id its name
     * @param title what it is, in words
     * @param settings the paths of what it holds, with {@code *} for any element of a list
     */
    public record Part(String id, String title, List<String> settings) {
        /** Copies the list. */
        public Part {
            settings = List.copyOf(settings);
        }
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("drafting_practice", "drafting practice");
        titles.put(MixedScenario.STRATEGIES, "strategies of the organisation");
        titles.put("organs", "organs and calendars");
        titles.put("provisions", "provisions and what stood before");
        titles.put("regimes", "rival regimes");
        titles.put("blocs", "who the blocs are and what they drive for");
        titles.put("tactics", "tactics of states");
        titles.put("protocol", "protocol");
        titles.put("mechanisms_off", "mechanisms switched off");
        titles.put("parameters", "shared parameters overridden");
        return titles;
    }

    /**
     * Finds the parts in which two scenarios differ.
     *
     * @param table what the explanatory variables are, if the study says it
     * @throws UserError if the scenarios are the same to every run, or differ in too many parts
     */
    public Hybrids(ScenarioTree a, ScenarioTree b, Optional<OrdinalTable> table) {
        this.first = a;
        this.sides = List.of(a.bind().node(), b.bind().node());
        List<OrdinalTable.Variable> variables =
                table.map(OrdinalTable::variables).orElse(List.of());
        this.rows = variables.stream()
                .filter(row -> row.measure() != OrdinalTable.Measure.ORGANS_AT_ONCE)
                .toList();
        List<Part> all = all(variables);
        this.parts = all.stream().filter(part -> differs(part, all)).toList();
        if (parts.isEmpty()) {
            throw new UserError("\"" + a.name() + "\" and \"" + b.name() + "\" differ in nothing that a run reads, so"
                    + " there is nothing to explain. Maybe name another scenario.");
        }
        if (parts.size() > MOST) {
            throw new UserError("\"" + a.name() + "\" and \"" + b.name() + "\" differ in " + parts.size()
                    + " parts, and " + MOST + " can be told apart. Maybe explain one by something between the two.");
        }
    }

    private Hybrids(Hybrids like, ScenarioTree a, ScenarioTree b) {
        this.first = a;
        this.sides = List.of(a.bind().node(), b.bind().node());
        this.rows = like.rows;
        this.parts = like.parts;
    }

    /** Returns two other scenarios divided into the same parts: these two with numbers drawn anew. */
    public Hybrids between(ScenarioTree a, ScenarioTree b) {
        return new Hybrids(this, a, b);
    }

    /** Returns the parts in which the scenarios differ: rows of the table in its order, then the others. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Returns the first scenario with some parts of the second.
     *
     * @param taken the places of these parts in {@link #parts}
     */
    public ScenarioTree with(BitSet taken) {
        Map<String, Integer> from = new LinkedHashMap<>();
        taken.stream().forEach(part -> from.put(parts.get(part).id(), 1));
        Node.Mapping root = new MixedScenario(sides, rows, from).root();
        List<Object> values = new ArrayList<>();
        root.entries().values().forEach(entry -> values.add(entry.value()));
        return first.with(List.copyOf(root.entries().keySet()), values);
    }

    private List<Part> all(List<OrdinalTable.Variable> variables) {
        List<Part> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Part(row.id(), title(row), row.paths())));
        all.add(new Part(MixedScenario.AT_ONCE, "organs at work at once", List.of("periods")));
        Node.Mapping field = (Node.Mapping) sides.get(0).get("field").orElseThrow();
        for (String key : field.entries().keySet()) {
            String path = "field." + key;
            if (MixedScenario.rowOf(variables, path).isEmpty()) {
                all.add(new Part(path, words(key), List.of(path)));
            }
        }
        TITLES.forEach((key, title) -> all.add(new Part(MixedScenario.WHOLE + key, title, settings(key))));
        return all;
    }

    private static List<String> settings(String key) {
        return switch (key) {
            case "organs" -> List.of("organs", "secretariats", "periods");
            case MixedScenario.STRATEGIES -> List.of(key, "secretariats.*." + key);
            default -> List.of(key);
        };
    }

    private static String title(OrdinalTable.Variable row) {
        List<String> keys = row.paths().stream()
                .map(path -> words(path.substring(path.lastIndexOf('.') + 1)))
                .toList();
        return words(row.id()) + (keys.size() > 1 ? " (" + String.join(", ", keys) + ")" : "");
    }

    private static String words(String id) {
        return id.replace('_', ' ').replace("non state", "non-state");
    }

    /** Whether the part changes anything in the one scenario or, the other way round, in the other. */
    private boolean differs(Part part, List<Part> all) {
        Map<String, Integer> from = new LinkedHashMap<>();
        all.forEach(each -> from.put(each.id(), 1));
        from.put(part.id(), 0);
        return !read(Map.of()).equals(read(Map.of(part.id(), 1))) || !read(from).equals(read(sides.get(1)));
    }

    private String read(Map<String, Integer> from) {
        return read(new MixedScenario(sides, rows, from).root());
    }

    /** Returns what runs read of a file, or of a part of it. */
    static String read(Node node) {
        return YamlWriter.flow(bare(node));
    }

    /** Leaves out what is for readers, ranges, and that strategies are switched on, which they are anyway. */
    static Node bare(Node node) {
        if (node instanceof Node.Numeral number) {
            return Node.Numeral.of(number.value(), Place.DEFAULT);
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(list.items().stream().map(Hybrids::bare).toList(), Place.DEFAULT);
        }
        if (!(node instanceof Node.Mapping map)) {
            return node;
        }
        if (map.get("value").isPresent()) {
            return bare(map.get("value").get());
        }
        Map<String, Node.Entry> kept = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            boolean switches = key.equals(MixedScenario.STRATEGIES) && entry.value() instanceof Node.Mapping;
            Node value = bare(entry.value());
            if (!FOR_READERS.contains(key)) {
                kept.put(key, new Node.Entry(switches ? off((Node.Mapping) value) : value, Place.DEFAULT));
            }
        });
        return new Node.Mapping(kept, Place.DEFAULT);
    }

    private static Node.Mapping off(Node.Mapping switches) {
        Map<String, Node.Entry> off = new LinkedHashMap<>(switches.entries());
        off.values().removeIf(entry -> entry.value() instanceof Node.Flag flag && flag.value());
        return new Node.Mapping(off, switches.place());
    }
}
