package org.plenary.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.input.Bounds;
import org.plenary.input.NodeCursor;
import org.plenary.input.PlainFile;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.legalization.OutsideText;
import org.plenary.legalization.OutsideText.CodedProvision;
import org.plenary.legalization.OutsideText.Coding;
import org.plenary.legalization.OutsideText.CodingBasis;
import org.plenary.legalization.OutsideText.Confidence;
import org.plenary.legalization.OutsideText.Expected;
import org.plenary.legalization.PrecisionCategory;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;

/** Reads the hand-coded texts that fix the codebook's cut points. */
public final class OutsideTextFiles {
    /** The format that this version reads. */
    public static final String FORMAT = "plenary-outside-texts/1";

    private OutsideTextFiles() {}

    /**
     * Reads the texts of a file; ids are unique.
     *
     * @throws org.plenary.input.InvalidInputException if the file does not hold outside texts, with all problems
     */
    public static List<OutsideText> read(Path file) {
        return NodeCursor.read(file.toString(), PlainFile.bytes(file, file.toString()), OutsideTextFiles::texts);
    }

    private static List<OutsideText> texts(NodeCursor root) {
        root.keys("format", "texts");
        root.field("format").oneOf(List.of(FORMAT));
        List<OutsideText> texts = new ArrayList<>();
        for (NodeCursor item : root.field("texts").items()) {
            OutsideText text = text(item);
            if (texts.stream().anyMatch(other -> other.id().equals(text.id()))) {
                item.field("id").refuse("an id that no other text has", "");
            }
            texts.add(text);
        }
        return texts;
    }

    private static OutsideText text(NodeCursor node) {
        node.keys(List.of("id", "title", "form", "confidence", "expected", "provisions"), List.of("authority", "note"));
        return new OutsideText(
                node.field("id").text(),
                node.field("title").text(),
                node.field("form").oneOf(Form.class),
                node.field("confidence").oneOf(Confidence.class),
                expected(node.field("expected")),
                node.field("provisions").items().stream()
                        .map(OutsideTextFiles::provision)
                        .toList(),
                node.has("authority") ? authority(node.field("authority")) : Map.of());
    }

    private static Map<Dimension, Expected> expected(NodeCursor node) {
        node.keys(List.of(), List.of("delegation", "precision", "obligation"));
        Map<Dimension, Expected> expected = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String key = dimension.name().toLowerCase(Locale.ROOT);
            if (node.has(key)) {
                NodeCursor entry = node.field(key).keys("class", "basis", "reason");
                expected.put(
                        dimension,
                        new Expected(
                                entry.field("class").oneOf(LegalizationClass.class),
                                entry.field("basis").oneOf(CodingBasis.class),
                                entry.field("reason").text()));
            }
        }
        return expected;
    }

    private static CodedProvision provision(NodeCursor node) {
        boolean omitted = node.has("omitted");
        node.keys(
                omitted
                        ? List.of("article", "label", "omitted")
                        : List.of("article", "label", "obligation", "precision"),
                List.of());
        Optional<Coding> coding = omitted
                ? Optional.empty()
                : Optional.of(new Coding(
                        node.field("obligation").oneOf(ObligationLevel.class),
                        node.field("precision").oneOf(PrecisionCategory.class)));
        return new CodedProvision(
                node.field("article").text(), node.field("label").text(), coding);
    }

    private static Map<AuthorityItem, Integer> authority(NodeCursor node) {
        Bounds levels = new Bounds(0, AuthorityItem.MAX_LEVEL);
        return node.each(AuthorityItem.class, List.of(), item -> item.whole(levels));
    }
}
