package org.plenary.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.input.Bounds;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.NodeCursor;
import org.plenary.input.Place;
import org.plenary.input.PlainFile;
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
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;

/** Reads the codings of {@code codebook.yaml}. */
public final class CodebookFiles {
    /** The format that this version reads. */
    public static final String FORMAT = "plenary-codebook/1";

    private static final Bounds SHARE = new Bounds(0, 1);

    private CodebookFiles() {}

    /**
     * Reads the codings of a file; the first is the default. At least one, names unique.
     *
     * @throws InvalidInputException if the file is not a codebook, with all problems
     */
    public static List<Codebook> read(InputFile file) {
        return NodeCursor.read(file.shown(), file.content(), CodebookFiles::codebooks);
    }

    /** Reads the codings of a file outside of a study. */
    public static List<Codebook> read(Path file) {
        return NodeCursor.read(file.toString(), PlainFile.bytes(file, file.toString()), CodebookFiles::codebooks);
    }

    /**
     * Reads one coding of a study's file.
     *
     * @param name the coding's name
     * @param namedAt where it is named
     * @throws InvalidInputException if the file is not a codebook or has no such coding
     */
    public static Codebook coding(InputFile file, String name, Place namedAt) {
        return named(read(file), name, namedAt, file.shown());
    }

    /**
     * Returns the coding with a name.
     *
     * @param namedAt where it is named
     * @param codebook the codebook as the user knows it
     * @throws InvalidInputException if there is no such coding
     */
    public static Codebook named(List<Codebook> codings, String name, Place namedAt, String codebook) {
        List<String> names = codings.stream().map(Codebook::name).toList();
        return codings.stream()
                .filter(coding -> coding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(new Problem(
                        namedAt,
                        "coding",
                        "\"" + name + "\", which is no coding of " + codebook,
                        "one of " + String.join(", ", names),
                        NearestName.remedy(name, names))));
    }

    /** Reads the codings that the program ships. */
    public static List<Codebook> shipped() {
        return read(Study.shipped().read(Study.CODEBOOK));
    }

    private static List<Codebook> codebooks(NodeCursor root) {
        root.keys("format", "codings");
        root.field("format").oneOf(List.of(FORMAT));
        List<Codebook> codings = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (NodeCursor item : root.field("codings").items()) {
            Codebook coding = codebook(item);
            codings.add(coding);
            if (!names.add(coding.name())) {
                item.field("name").refuse("a name that no other coding has", "");
            }
        }
        if (codings.isEmpty()) {
            root.field("codings").refuse("a list of one coding or more", "");
        }
        return codings;
    }

    private static Codebook codebook(NodeCursor node) {
        node.keys("name", "source", "obligation", "precision", "delegation");
        return new Codebook(
                node.field("name").text(),
                node.field("source").text(),
                obligation(node.field("obligation")),
                precision(node.field("precision")),
                delegation(node.field("delegation")));
    }

    private static ObligationScale obligation(NodeCursor node) {
        node.keys("levels", "forms", "cut_points");
        return new ObligationScale(
                node.field("levels").each(ObligationLevel.class, List.of(), level -> level.quantity(SHARE)),
                node.field("forms").each(Form.class, List.of(), form -> form.quantity(SHARE)),
                cutPoints(node.field("cut_points")));
    }

    private static PrecisionScale precision(NodeCursor node) {
        node.keys("scores", "widest", "cut_points");
        Bounds width = new Bounds(0, Double.POSITIVE_INFINITY);
        List<PrecisionCategory> unbounded = List.of(PrecisionCategory.UNDETERMINABLE);
        return new PrecisionScale(
                node.field("scores").each(PrecisionCategory.class, List.of(), score -> score.quantity(SHARE)),
                node.field("widest").each(PrecisionCategory.class, unbounded, widest -> widest.quantity(width)),
                cutPoints(node.field("cut_points")));
    }

    private static CutPoints cutPoints(NodeCursor node) {
        node.keys("medium", "high");
        return new CutPoints(
                node.field("medium").quantity(SHARE), node.field("high").quantity(SHARE));
    }

    private static DelegationRule delegation(NodeCursor node) {
        boolean ladder = node.has("ladder");
        node.keys(
                ladder
                        ? List.of("items", "ladder", "reaches")
                        : List.of("items", "medium", "high", "required_for_high"),
                List.of());
        Map<AuthorityItem, List<String>> meanings =
                node.field("items").each(AuthorityItem.class, List.of(), NodeCursor::texts);
        return ladder ? highestStep(node, meanings) : itemSum(node, meanings);
    }

    private static ItemSum itemSum(NodeCursor node, Map<AuthorityItem, List<String>> meanings) {
        NodeCursor requirements = node.field("required_for_high");
        Map<AuthorityItem, Integer> required = new EnumMap<>(AuthorityItem.class);
        List<String> names = new ArrayList<>();
        for (AuthorityItem item : AuthorityItem.values()) {
            String name = item.name().toLowerCase(Locale.ROOT);
            names.add(name);
            if (requirements.has(name)) {
                required.put(item, requirements.field(name).whole(new Bounds(0, AuthorityItem.MAX_LEVEL)));
            }
        }
        requirements.keys(List.of(), names);
        Bounds points = new Bounds(1, AuthorityItem.values().length * AuthorityItem.MAX_LEVEL);
        return new ItemSum(
                meanings, node.field("medium").whole(points), node.field("high").whole(points), required);
    }

    private static HighestStep highestStep(NodeCursor node, Map<AuthorityItem, List<String>> meanings) {
        List<HighestStep.LadderStep> ladder = new ArrayList<>();
        for (NodeCursor step : node.field("ladder").items()) {
            step.keys("step", "class");
            ladder.add(new HighestStep.LadderStep(
                    step.field("step").text(), step.field("class").oneOf(LegalizationClass.class)));
        }
        List<String> names = ladder.stream().map(HighestStep.LadderStep::name).toList();
        Map<AuthorityItem, List<String>> steps = node.field("reaches")
                .each(
                        AuthorityItem.class,
                        List.of(),
                        item -> item.items().stream()
                                .map(level -> level.oneOf(names))
                                .toList());
        return new HighestStep(ladder, steps, meanings);
    }
}
