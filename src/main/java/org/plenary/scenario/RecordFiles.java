package org.plenary.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.input.Bounds;
import org.plenary.input.NearestName;
import org.plenary.input.NodeCursor;
import org.plenary.input.PlainFile;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/**
 * Reads and writes a negotiated record as JSON.
 *
 * <p>Keys are written in a fixed order, enum constants in lower case, numbers in their shortest form that reads back
 * the same, lines end in {@code \n}: the same record gives the same bytes, and reading them gives an equal record.
 */
public final class RecordFiles {
    /** The format that this version reads and writes. */
    public static final String FORMAT = "plenary-record/1";

    private static final Bounds NATURAL = new Bounds(0, Double.POSITIVE_INFINITY);

    /** Double.toString differs between JDK 17 and 19; Jackson's own writer does not. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addMixIn(AdoptedProvision.class, WordingInline.class)
            .build();

    /** The wording's keys stand among those of its provision. */
    private interface WordingInline {
        @JsonUnwrapped
        Wording wording();
    }

    private RecordFiles() {}

    /**
     * Reads a record.
     *
     * @throws org.plenary.input.InvalidInputException if the file is not a record, with all problems
     */
    public static NegotiatedRecord read(Path file) {
        return read(file.toString(), PlainFile.bytes(file, file.toString()));
    }

    static NegotiatedRecord read(String source, byte[] content) {
        return NodeCursor.read(source, content, RecordFiles::record);
    }

    /** Returns the record as the text of a file. */
    public static String toJson(NegotiatedRecord record) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        root.setAll(MAPPER.<ObjectNode>valueToTree(record));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NegotiatedRecord record(NodeCursor root) {
        root.keys(List.of("format", "mandated", "texts", "conferred", "inherited"), List.of("periods"));
        root.field("format").oneOf(List.of(FORMAT));
        Map<String, MandatedProvision> mandated = new LinkedHashMap<>();
        for (NodeCursor item : root.field("mandated").items()) {
            MandatedProvision provision = mandated(item);
            if (mandated.putIfAbsent(provision.id(), provision) != null) {
                item.field("id").refuse("an id that no other mandated provision has", "");
            }
        }
        return new NegotiatedRecord(
                root.has("periods") ? root.field("periods").whole(NATURAL) : 0,
                List.copyOf(mandated.values()),
                texts(root.field("texts"), mandated),
                decisions(root.field("conferred")),
                decisions(root.field("inherited")));
    }

    private static List<AuthorityDecision> decisions(NodeCursor node) {
        return node.items().stream().map(RecordFiles::decision).toList();
    }

    private static MandatedProvision mandated(NodeCursor node) {
        node.keys(List.of("id", "parts"), List.of("spreads"));
        String id = node.field("id").text();
        List<String> parts = node.field("parts").texts();
        if (parts.stream().distinct().count() < parts.size()) {
            node.field("parts").refuse("parts that differ", "");
        }
        if (!node.has("spreads")) {
            return new MandatedProvision(id, parts);
        }
        List<Double> spreads = node.field("spreads").items().stream()
                .map(spread -> spread.number(NATURAL))
                .toList();
        if (spreads.size() != Math.max(1, parts.size())) {
            node.field("spreads").refuse("one spread, or one for each part", "");
            return new MandatedProvision(id, parts);
        }
        return new MandatedProvision(id, parts, spreads);
    }

    private static List<AdoptedText> texts(NodeCursor node, Map<String, MandatedProvision> mandated) {
        List<AdoptedText> texts = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (NodeCursor item : node.items()) {
            AdoptedText text = text(item, mandated);
            if (!ids.add(text.id())) {
                item.field("id").refuse("an id that no other text has", "");
            }
            texts.add(text);
        }
        return texts;
    }

    private static AdoptedText text(NodeCursor node, Map<String, MandatedProvision> mandated) {
        node.keys(
                List.of("id", "organ", "period", "form", "provisions", "dissociations", "replaces"),
                List.of("covers", "succeeds"));
        List<AdoptedProvision> provisions = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (NodeCursor item : node.field("provisions").items()) {
            AdoptedProvision provision = provision(item, mandated);
            if (!seen.add(List.of(provision.id(), provision.part()))) {
                item.field("id").refuse("a provision, or part of one, that the text does not have already", "");
            }
            provisions.add(provision);
        }
        return new AdoptedText(
                node.field("id").text(),
                node.field("organ").text(),
                node.field("period").whole(NATURAL),
                node.field("form").oneOf(Form.class),
                provisions,
                node.field("dissociations").texts(),
                node.field("replaces").texts(),
                node.has("covers") ? covers(node.field("covers"), mandated) : List.of(),
                node.has("succeeds") ? node.field("succeeds").texts() : List.of());
    }

    private static List<String> covers(NodeCursor node, Map<String, MandatedProvision> mandated) {
        for (NodeCursor id : node.items()) {
            if (!mandated.containsKey(id.text())) {
                id.refuse("a mandated provision", NearestName.remedy(id.text(), mandated.keySet()));
            }
        }
        return node.texts();
    }

    private static AdoptedProvision provision(NodeCursor node, Map<String, MandatedProvision> mandated) {
        node.keys("id", "part", "centre", "half_width", "obligation");
        String id = node.field("id").text();
        String part = node.field("part").anyText();
        MandatedProvision provision = mandated.get(id);
        List<String> parts = provision == null ? List.of() : provision.parts();
        if (provision == null) {
            node.field("id").refuse("a mandated provision", NearestName.remedy(id, mandated.keySet()));
        } else if (!part.isEmpty() && !parts.contains(part)) {
            String allowed = "\"\" or one of the provision's parts: " + String.join(", ", parts);
            node.field("part").refuse(allowed, NearestName.remedy(part, parts));
        }
        Wording wording = new Wording(
                node.field("centre").number(Bounds.NONE),
                node.field("half_width").number(NATURAL),
                node.field("obligation").oneOf(ObligationLevel.class));
        return new AdoptedProvision(id, part, wording);
    }

    private static AuthorityDecision decision(NodeCursor node) {
        node.keys(List.of("item", "level", "organ", "basis", "period"), List.of("permanent"));
        return new AuthorityDecision(
                node.field("item").oneOf(AuthorityItem.class),
                node.field("level").whole(new Bounds(0, AuthorityItem.MAX_LEVEL)),
                node.field("organ").text(),
                node.field("basis").text(),
                node.field("period").whole(NATURAL),
                node.has("permanent") && node.field("permanent").flag());
    }
}
