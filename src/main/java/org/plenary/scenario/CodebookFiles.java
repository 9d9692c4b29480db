package org.plenary.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.DelegationRule;
import org.plenary.legalization.HighestStep;
import org.plenary.legalization.ItemSum;
import org.plenary.legalization.LegalizationClass;
import org.plenary.legalization.ObligationScale;
import org.plenary.legalization.PrecisionCategory;
import org.plenary.legalization.PrecisionScale;
import org.plenary.parameter.Quantity;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;

/** Reads the codings of {@code codebook.yaml}. */
public final class CodebookFiles {
    /** The format that this version reads. */
    public static final String FORMAT = "plenary-codebook/1";

    private static final String SHIPPED = "/org/plenary/study/codebook.yaml";

    private CodebookFiles() {}

    /**
     * Reads the codings of a file; the first is the default. At least one, names unique.
     *
     * @throws BadFileException if the file is not a codebook, with all problems
     */
    public static List<Codebook> read(Path file) throws BadFileException {
        return StrictFile.yaml(file, CodebookFiles::codebooks);
    }

    /**
     * Reads the codings of a study's file.
     *
     * @throws InvalidInputException if the file is not a codebook, with all problems
     */
    public static List<Codebook> read(InputFile file) {
        try {
            return StrictFile.yaml(file.content(), file.shown(), CodebookFiles::codebooks);
        } catch (BadFileException e) {
            throw new InvalidInputException(e.problems().stream()
                    .map(problem -> Problem.of(
                            Place.of(problem.file()),
                            problem.path(),
                            problem.found(),
                            problem.allowed().replaceFirst("^allowed: ", "")))
                    .toList());
        }
    }

    /**
     * Reads one coding of a study's file.
     *
     * @param name the coding's name
     * @param namedAt where it is named
     * @throws InvalidInputException if the file is not a codebook or has no such coding
     */
    public static Codebook coding(InputFile file, String name, Place namedAt) {
        List<Codebook> codings = read(file);
        List<String> names = codings.stream().map(Codebook::name).toList();
        return codings.stream()
                .filter(coding -> coding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(new Problem(
                        namedAt,
                        "coding",
                        "\"" + name + "\", which is no coding of " + file.shown(),
                        "one of " + String.join(", ", names),
                        NearestName.remedy(name, names))));
    }

    /** Reads the codings that the program ships. */
    public static List<Codebook> shipped() {
        try {
            return StrictFile.shippedYaml(SHIPPED, CodebookFiles::codebooks);
        } catch (BadFileException e) {
            throw new IllegalStateException("the program's own codebook is broken", e);
        }
    }

    private static List<Codebook> codebooks(StrictNode root) {
        root.keys("format", "codings");
        if (!root.field("format").anyText().equals(FORMAT)) {
            root.field("format").mismatch(FORMAT);
        }
        List<Codebook> codings = new ArrayList<>();
        for (StrictNode item : root.field("codings").items()) {
            Codebook coding = codebook(item);
            if (codings.stream().anyMatch(other -> other.name().equals(coding.name()))) {
                item.field("name").mismatch("a name that no other coding has");
            }
            codings.add(coding);
        }
        if (codings.isEmpty()) {
            root.field("codings").mismatch("a list of one coding or more");
        }
        return codings;
    }

    private static Codebook codebook(StrictNode node) {
        node.keys("name", "source", "obligation", "precision", "delegation");
        return new Codebook(
                node.field("name").text(),
                node.field("source").text(),
                obligation(node.field("obligation")),
                precision(node.field("precision")),
                delegation(node.field("delegation")));
    }

    private static ObligationScale obligation(StrictNode node) {
        node.keys("levels", "forms", "cut_points");
        return new ObligationScale(
                quantities(node.field("levels"), ObligationLevel.class, 1, List.of()),
                quantities(node.field("forms"), Form.class, 1, List.of()),
                cutPoints(node.field("cut_points")));
    }

    private static PrecisionScale precision(StrictNode node) {
        node.keys("scores", "widest", "cut_points");
        return new PrecisionScale(
                quantities(node.field("scores"), PrecisionCategory.class, 1, List.of()),
                quantities(
                        node.field("widest"),
                        PrecisionCategory.class,
                        Double.MAX_VALUE,
                        List.of(PrecisionCategory.UNDETERMINABLE)),
                cutPoints(node.field("cut_points")));
    }

    private static CutPoints cutPoints(StrictNode node) {
        node.keys("medium", "high");
        return new CutPoints(
                node.field("medium").quantity(0, 1), node.field("high").quantity(0, 1));
    }

    private static DelegationRule delegation(StrictNode node) {
        Map<AuthorityItem, List<String>> meanings = new EnumMap<>(AuthorityItem.class);
        StrictNode items = node.field("items");
        for (AuthorityItem item : AuthorityItem.values()) {
            meanings.put(item, items.field(lower(item)).texts());
        }
        if (node.has("ladder")) {
            node.keys("items", "ladder", "reaches");
            items.keys(names(AuthorityItem.class));
            return highestStep(node, meanings);
        }
        node.keys("items", "medium", "high", "required_for_high");
        items.keys(names(AuthorityItem.class));
        StrictNode requirements = node.field("required_for_high");
        requirements.keys(List.of(), List.of(names(AuthorityItem.class)));
        Map<AuthorityItem, Integer> required = new EnumMap<>(AuthorityItem.class);
        for (AuthorityItem item : AuthorityItem.values()) {
            if (requirements.has(lower(item))) {
                required.put(item, requirements.field(lower(item)).integer(0, AuthorityItem.MAX_LEVEL));
            }
        }
        int points = AuthorityItem.values().length * AuthorityItem.MAX_LEVEL;
        return new ItemSum(
                meanings,
                node.field("medium").integer(1, points),
                node.field("high").integer(1, points),
                required);
    }

    private static HighestStep highestStep(StrictNode node, Map<AuthorityItem, List<String>> meanings) {
        List<HighestStep.Step> ladder = new ArrayList<>();
        for (StrictNode step : node.field("ladder").items()) {
            step.keys("step", "class");
            ladder.add(new HighestStep.Step(
                    step.field("step").text(), step.field("class").oneOf(LegalizationClass.class)));
        }
        List<String> names = ladder.stream().map(HighestStep.Step::name).toList();
        Map<AuthorityItem, List<String>> steps = new EnumMap<>(AuthorityItem.class);
        StrictNode reaches = node.field("reaches").keys(names(AuthorityItem.class));
        for (AuthorityItem item : AuthorityItem.values()) {
            List<StrictNode> levels = reaches.field(lower(item)).items();
            levels.stream()
                    .filter(level -> !names.contains(level.text()))
                    .forEach(level -> level.mismatch("a step of the ladder" + StrictNode.maybe(level.text(), names)));
            steps.put(item, levels.stream().map(StrictNode::text).toList());
        }
        return new HighestStep(ladder, steps, meanings);
    }

    private static <E extends Enum<E>> Map<E, Quantity> quantities(
            StrictNode node, Class<E> type, double max, List<E> without) {
        List<String> keys = new ArrayList<>();
        Map<E, Quantity> found = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            if (!without.contains(constant)) {
                keys.add(lower(constant));
                found.put(constant, node.field(lower(constant)).quantity(0, max));
            }
        }
        node.keys(keys, List.of());
        return found;
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(CodebookFiles::lower).toArray(String[]::new);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
