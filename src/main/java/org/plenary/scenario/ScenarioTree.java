package org.plenary.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plenary.input.BehaviourShape;
import org.plenary.input.Behaviours;
import org.plenary.input.Edit;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.input.RecordShape;
import org.plenary.input.Repair;
import org.plenary.input.Setting;
import org.plenary.input.Shape;
import org.plenary.input.YamlReader;

/**
 * A scenario file that can be read and that says only what a scenario may say, before it is bound: what a sweep varies.
 *
 * <p>Immutable. Whether the names in it refer to something is checked when it is loaded ({@link ScenarioReader}).
 */
public final class ScenarioTree {
    /** The value of a factor that takes an element, such as an organ, out of the scenario. */
    public static final String ABSENT = "absent";

    /** The value of a factor that leaves an element as the scenario has it, beside {@value #ABSENT}. */
    public static final String PRESENT = "present";

    private static final String PARAMETERS = "parameters.";

    /** The value of a factor that multiplies a number, such as {@code x2} or {@code x0.5}. */
    private static final Pattern MULTIPLE = Pattern.compile("x([0-9]{1,6}(?:\\.[0-9]{1,6})?)");

    private final String name;
    private final Format<ScenarioFile> format;
    private final Node.Mapping root;

    /** The shared parameters, of which a factor may take a multiple; none if they are not known. */
    private final Optional<Node.Mapping> shared;

    private ScenarioTree(String name, Format<ScenarioFile> format, Node.Mapping root, Optional<Node.Mapping> shared) {
        this.name = name;
        this.format = format;
        this.root = root;
        this.shared = shared;
    }

    private ScenarioTree with(Node.Mapping changed) {
        return new ScenarioTree(name, format, changed, shared);
    }

    /** Returns the same scenario, in which multiples of these shared parameters can be set. */
    ScenarioTree on(SharedParameters parameters) {
        return new ScenarioTree(name, format, root, Optional.of(parameters.node()));
    }

    /**
     * Reads a scenario file.
     *
     * @throws InvalidInputException with all problems of the file, but for references, if there is any
     */
    public static ScenarioTree read(InputFile file, Behaviours behaviours) {
        Problems problems = new Problems();
        return of(file, YamlReader.needed(file.shown(), file.content(), problems), behaviours, problems);
    }

    /**
     * Makes the scenario of a file that was parsed.
     *
     * @param problems those of parsing
     * @throws InvalidInputException with all problems of the file, but for references, if there is any
     */
    static ScenarioTree of(InputFile file, Node root, Behaviours behaviours, Problems problems) {
        Format<ScenarioFile> format = Format.of(ScenarioFile.class, behaviours);
        format.shape().check(root, "", problems);
        problems.refuseIfAny();
        return new ScenarioTree(file.stem(), format, (Node.Mapping) root, Optional.empty());
    }

    /**
     * Returns a faulty file with something allowed in the place of each fault, so that it can be checked further; nothing
     * if too little of it is left.
     */
    static Optional<ScenarioTree> repaired(InputFile file, Node root, Behaviours behaviours) {
        Format<ScenarioFile> format = Format.of(ScenarioFile.class, behaviours);
        Repair repair = new Repair();
        Node repaired = repair.of(format.shape(), root);
        return repair.namesKept() && repaired.place().line() > 0
                ? Optional.of(new ScenarioTree(file.stem(), format, (Node.Mapping) repaired, Optional.empty()))
                : Optional.empty();
    }

    /** Returns the name of the scenario: of its file, without folder and extension. */
    public String name() {
        return name;
    }

    /** Returns what a scenario may say. */
    public Format<ScenarioFile> format() {
        return format;
    }

    /** Returns the file as it stands, without defaults. */
    public Node.Mapping root() {
        return root;
    }

    /**
     * Returns the scenario with another value at a path, such as {@code field.technical_complexity},
     * {@code organs.ahc.chair}, {@code organs.*.chair} (every organ), {@code strategies.framing},
     * {@code parameters.<name>} or {@code periods.1.tablings.2.days}.
     *
     * <p>A quantity keeps its range and its source. {@value #ABSENT} takes an element out of its list; with an organ go
     * the mandates for it, those voted on in it and its mention as predecessor, with a bloc those it would table, and a
     * period without mandates; {@value #PRESENT} leaves it there. {@code x2} multiplies the number that stands there: {@code periods.*.tablings.*.days} and
     * {@code x2} make all calendars twice as long.
     *
     * @param value a {@code String}, {@code Boolean} or {@code Number}, a list of such, or a {@link Node}
     * @throws InvalidInputException if the scenario has no such path, or the value is not allowed there
     */
    public ScenarioTree with(String path, Object value) {
        return checked(changed(path, at(path, value)));
    }

    private static Node at(String path, Object value) {
        return Node.of(value, Place.of("factor " + path));
    }

    private ScenarioTree checked(Node.Mapping changed) {
        Problems problems = new Problems();
        format.shape().check(changed, "", problems);
        problems.refuseIfAny();
        return with(changed);
    }

    private Node.Mapping changed(String path, Node value) {
        String text = value instanceof Node.Text word ? word.text() : "";
        if (text.equals(PRESENT) && settings(path, value.place()).stream().allMatch(ScenarioTree::isElement)) {
            return root;
        }
        boolean absent = text.equals(ABSENT);
        Node.Mapping changed = edit(path, value, absent).apply(root);
        return absent ? withoutMandates(path, changed) : changed;
    }

    private static boolean isElement(Shape shape) {
        return shape instanceof RecordShape || shape instanceof BehaviourShape;
    }

    /** Returns a factor that switches an element of the list or map at a path on and off; nothing if none can be. */
    Optional<String> switched(String path) {
        String[] steps = path.split("\\.");
        return Setting.of(format.shape(), (Node.Mapping) format.shape().complete(root)).stream()
                .map(setting -> setting.path().split("\\."))
                .filter(found -> found.length > steps.length
                        && IntStream.range(0, steps.length)
                                .allMatch(s -> steps[s].equals("*") || steps[s].equals(found[s])))
                .map(found -> String.join(".", List.of(found).subList(0, steps.length + 1)))
                .map(found -> switched(found, settings(found, Place.DEFAULT).get(0)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> switched(String path, Shape shape) {
        String values =
                isElement(shape) ? "[present, absent]" : shape.allowed().equals("true or false") ? "[true, false]" : "";
        return values.isEmpty() ? Optional.empty() : Optional.of("{path: " + path + ", values: " + values + "}");
    }

    /**
     * Returns what the settings at a path allow: one, or one for each element that {@code *} stands for.
     *
     * @param place where the path is named
     * @throws InvalidInputException if the scenario has no such path
     */
    public List<Shape> settings(String path, Place place) {
        return Edit.settings(format.shape(), path, root, place);
    }

    /**
     * Returns the scenario with other values at several paths, in their order: the same as one {@link #with(String,
     * Object)} after the other, but checked once, which takes most of the time.
     *
     * @param values for each path a {@code String}, {@code Boolean} or {@code Number}
     * @throws InvalidInputException if the scenario has no such path, or a value is not allowed there
     */
    public ScenarioTree with(Map<String, ?> values) {
        return with(List.copyOf(values.keySet()), List.<Object>copyOf(values.values()));
    }

    /** Returns the scenario with a value for each of several paths, in their order; see {@link #with(Map)}. */
    public ScenarioTree with(List<String> paths, List<Object> values) {
        ScenarioTree tree = this;
        for (int i = 0; i < paths.size(); i++) {
            tree = tree.with(tree.changed(paths.get(i), at(paths.get(i), values.get(i))));
        }
        return paths.isEmpty() ? this : checked(tree.root);
    }

    private Edit edit(String path, Node value, boolean absent) {
        if (absent) {
            return Edit.remove(format.shape(), path, value.place());
        }
        Matcher multiple = MULTIPLE.matcher(value instanceof Node.Text text ? text.text() : "");
        if (!multiple.matches()) {
            return Edit.set(format.shape(), path, value);
        }
        double times = Double.parseDouble(multiple.group(1));
        return sharedNumber(path)
                .map(number -> Edit.set(format.shape(), path, Node.Numeral.of(number * times, value.place())))
                .orElseGet(() -> Edit.multiply(format.shape(), path, times, value.place()));
    }

    /** Returns the shared parameter at a path, if the scenario does not override it; 1 for one that is refused later. */
    private Optional<Double> sharedNumber(String path) {
        boolean overridden = Paths.find(root, path).isPresent();
        return shared.filter(known -> path.startsWith(PARAMETERS) && !overridden)
                .map(known -> known.get(path.substring(PARAMETERS.length()))
                        .map(number -> Format.quantity(number).value())
                        .orElse(1.0));
    }

    /**
     * Fills in all defaults and binds.
     *
     * @throws InvalidInputException if a record refuses its values
     */
    public Format.Bound<ScenarioFile> bind() {
        return format.bind(root);
    }

    private static Node.Mapping withoutMandates(String path, Node.Mapping root) {
        String gone = path.substring(path.indexOf('.') + 1);
        Predicate<Node> names =
                node -> node instanceof Node.Text text && text.text().equals(gone);
        if (path.startsWith("organs.")) {
            return withoutTablings(withoutSuccession(root, names), List.of("organ", "voted_in"), names);
        }
        return path.startsWith("blocs.") ? withoutTablings(root, List.of("sponsor"), names) : root;
    }

    private static Node.Mapping withoutSuccession(Node.Mapping root, Predicate<Node> names) {
        Node.Sequence organs = (Node.Sequence) root.get("organs").orElseThrow();
        List<Node> changed = new ArrayList<>();
        for (Node organ : organs.items()) {
            Node.Mapping map = (Node.Mapping) organ;
            changed.add(map.get("succeeds")
                    .map(Node.Sequence.class::cast)
                    .map(list -> map.with("succeeds", without(list, names)))
                    .orElse(map));
        }
        return root.with("organs", new Node.Sequence(changed, organs.place()));
    }

    private static Node.Sequence without(Node.Sequence list, Predicate<Node> names) {
        return new Node.Sequence(list.items().stream().filter(names.negate()).toList(), list.place());
    }

    private static Node.Mapping withoutTablings(Node.Mapping root, List<String> keys, Predicate<Node> names) {
        if (!(root.get("periods").orElse(root) instanceof Node.Sequence periods)) {
            return root;
        }
        List<Node> kept = new ArrayList<>();
        for (Node period : periods.items()) {
            Node.Sequence tablings =
                    (Node.Sequence) ((Node.Mapping) period).get("tablings").orElseThrow();
            List<Node> left = tablings.items().stream()
                    .filter(tabling -> keys.stream()
                            .noneMatch(key -> ((Node.Mapping) tabling)
                                    .get(key)
                                    .filter(names)
                                    .isPresent()))
                    .toList();
            if (!left.isEmpty()) {
                kept.add(((Node.Mapping) period).with("tablings", new Node.Sequence(left, tablings.place())));
            }
        }
        return root.with("periods", new Node.Sequence(kept, periods.place()));
    }

    /** Returns the overridden shared parameters of the file, by name, as nodes that know their places. */
    Map<String, Node.Entry> parameterEntries() {
        return root.get("parameters")
                .map(node -> ((Node.Mapping) node).entries())
                .orElseGet(LinkedHashMap::new);
    }
}
