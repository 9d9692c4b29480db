package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The resolved sweep as it stands in {@code sweep.json} of a results folder: all that is needed to read the runs, so
 * that the folder can be compared without the files it came from. Equal plans give equal bytes.
 */
public final class SweepDocument {
    /** The file's name. */
    public static final String FILE = "sweep.json";

    private static final String FORMAT = "plenary-sweep/2";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Writes one of many, so that not each of them goes to the disk by itself. */
    private static final ObjectWriter POINTS = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private SweepDocument() {}

    /** Returns the plan without its points as JSON: all that is told in few words. */
    static ObjectNode summary(SweepPlan plan) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT);
        tree.put("kind", plan.kind());
        tree.set("settings", MAPPER.valueToTree(plan.settings().values()));
        tree.put("title", plan.title());
        tree.put("coding", plan.coding());
        ArrayNode scenarios = tree.putArray("scenarios");
        for (PlannedScenario scenario : plan.scenarios()) {
            ObjectNode node = scenarios.addObject().put("id", scenario.id());
            if (scenario.namedLuck() != 0) {
                node.put("luck", scenario.namedLuck());
            }
            ObjectNode observed = node.putObject("observed");
            scenario.observed().classes().forEach((d, c) -> observed.put(Words.of(d), Words.of(c)));
        }
        tree.put("design", plan.design().method());
        tree.set("factors", MAPPER.valueToTree(plan.design().factors()));
        tree.set("labels", MAPPER.valueToTree(plan.design().labels()));
        tree.put("replicates", plan.replicates());
        tree.put("seed", RunSeed.toHex(plan.masterSeed()));
        tree.put("common_random_numbers", plan.commonRandomNumbers());
        ArrayNode orders = tree.putArray("orders");
        for (Order order : plan.orders()) {
            orders.addObject()
                    .put("dimension", Words.of(order.dimension()))
                    .put("higher", order.higher())
                    .put("lower", order.lower());
        }
        tree.set("keep", MAPPER.valueToTree(plan.keep()));
        return tree;
    }

    /** Writes the whole plan, point by point, so that a million of them take no room in memory. */
    static void write(SweepPlan plan, Writer out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setPrettyPrinter(SafeFiles.printer());
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : summary(plan).properties()) {
                json.writeFieldName(field.getKey());
                MAPPER.writeTree(json, field.getValue());
            }
            json.writeArrayFieldStart("points");
            for (List<Object> point : plan.design().points()) {
                POINTS.writeValue(json, point);
            }
            json.writeEndArray();
            if (!plan.design().rules().isEmpty()) {
                json.writeArrayFieldStart("rules");
                for (PointRule rule : plan.design().rules()) {
                    POINTS.writeValue(json, rule(rule));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    /** Writes the whole plan to a file, which appears under its name when it is complete. */
    static void write(SweepPlan plan, Path folder) throws IOException {
        SafeFiles.write(folder.resolve(FILE), out -> write(plan, out));
    }

    /** Returns what is special of a point, as a line of JSON; {@code ""} if nothing is. */
    static String rule(DesignPoints design, int point) {
        return design.rules().isEmpty() ? "" : rule(design.rules().get(point)).toString();
    }

    /** Returns the values of a point as a line of JSON. */
    static String point(List<Object> point) {
        try {
            return POINTS.writeValueAsString(point);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a point of numbers, words and truth values: " + point, e);
        }
    }

    private static ObjectNode rule(PointRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("labels", MAPPER.valueToTree(rule.labels()));
        node.put("replicates", rule.replicates());
        node.put("luck", rule.luck());
        node.put("named_luck", rule.namedLuck());
        node.set("cases", MAPPER.valueToTree(rule.cases()));
        return node;
    }

    /**
     * Reads the plan of a results folder.
     *
     * @throws UserError if the file is missing or is not one that a sweep wrote
     * @throws IOException if it cannot be read
     */
    public static SweepPlan read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            try (JsonParser json = MAPPER.createParser(file.toFile())) {
                return read(json);
            }
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UserError(
                    folder + " has no " + FILE + ", which every sweep writes. Maybe another folder was meant.", e);
        } catch (JacksonException | IllegalArgumentException | UserError e) {
            String why = e instanceof JacksonException ? "it is no JSON" : String.valueOf(e.getMessage());
            throw new UserError(
                    file + " is damaged or was not written by Plenary: " + why.replaceFirst("\\. Maybe .*|\\.$", "")
                            + ". Maybe restore it, or run the sweep again with --overwrite.",
                    e);
        }
    }

    private static SweepPlan read(JsonParser json) throws IOException {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        Points points = new Points();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean list = json.nextToken() == JsonToken.START_ARRAY;
            if (list && (name.equals("points") || name.equals("rules"))) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode node = MAPPER.readTree(json);
                    if (name.equals("points")) {
                        points.values.add(values(node));
                    } else {
                        points.rules.add(rule(node));
                    }
                }
            } else {
                summary.set(name, MAPPER.readTree(json));
            }
        }
        return plan(summary, points);
    }

    /** The points of a plan as they are read. */
    static final class Points {
        private final List<List<Object>> values = new ArrayList<>();
        private final List<PointRule> rules = new ArrayList<>();

        /** Takes a point as a store has it. */
        void add(String point, String rule) throws IOException {
            values.add(SweepDocument.values(MAPPER.readTree(point)));
            if (!rule.isEmpty()) {
                rules.add(SweepDocument.rule(MAPPER.readTree(rule)));
            }
        }
    }

    /** Reads the plan that a store holds. */
    static SweepPlan parse(Path file, String json, Points points) {
        try {
            return plan(MAPPER.readTree(json), points);
        } catch (JacksonException | IllegalArgumentException | UserError e) {
            throw StoreTrouble.damaged(file, e);
        }
    }

    private static SweepPlan plan(JsonNode tree, Points points) {
        String format = text(tree, "format");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is \"" + format + "\", not \"" + FORMAT + "\"");
        }
        List<PlannedScenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : array(tree, "scenarios")) {
            scenarios.add(new PlannedScenario(
                    text(scenario, "id"),
                    observed(scenario.path("observed")),
                    scenario.path("luck").asInt()));
        }
        List<Order> orders = new ArrayList<>();
        for (JsonNode order : array(tree, "orders")) {
            orders.add(new Order(dimension(text(order, "dimension")), text(order, "higher"), text(order, "lower")));
        }
        return new SweepPlan(
                text(tree, "kind"),
                settings(tree.path("settings")),
                text(tree, "title"),
                text(tree, "coding"),
                scenarios,
                new DesignPoints(
                        text(tree, "design"),
                        texts(tree, "factors"),
                        points.values,
                        texts(tree, "labels"),
                        points.rules),
                tree.path("replicates").asInt(),
                RunSeed.parse(text(tree, "seed")),
                tree.path("common_random_numbers").asBoolean(),
                orders,
                texts(tree, "keep"));
    }

    private static Settings settings(JsonNode tree) {
        Settings settings = Settings.NONE;
        for (Map.Entry<String, JsonNode> setting : tree.properties()) {
            settings = settings.with(setting.getKey(), texts(tree, setting.getKey()));
        }
        return settings;
    }

    private static ObservedOutcome observed(JsonNode tree) {
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        tree.properties().forEach(field -> {
            String word = field.getValue().asText();
            classes.put(
                    dimension(field.getKey()),
                    Words.classified(word)
                            .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no class")));
        });
        return new ObservedOutcome(classes);
    }

    private static Dimension dimension(String word) {
        return Words.dimension(word)
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no dimension"));
    }

    private static List<Object> values(JsonNode point) {
        List<Object> values = new ArrayList<>();
        point.forEach(value -> values.add(scalar(value)));
        return List.copyOf(values);
    }

    private static PointRule rule(JsonNode node) {
        List<Integer> cases = new ArrayList<>();
        array(node, "cases").forEach(at -> cases.add(at.asInt()));
        return new PointRule(
                texts(node, "labels"),
                node.path("replicates").asInt(),
                node.path("luck").asInt(),
                node.path("named_luck").asBoolean(),
                cases);
    }

    private static Object scalar(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isBoolean() ? value.booleanValue() : value.asText();
    }

    private static List<String> texts(JsonNode tree, String name) {
        List<String> texts = new ArrayList<>();
        array(tree, name).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static JsonNode array(JsonNode tree, String name) {
        if (!tree.path(name).isArray()) {
            throw new IllegalArgumentException("it has no list \"" + name + "\"");
        }
        return tree.path(name);
    }

    private static String text(JsonNode tree, String name) {
        if (!tree.path(name).isTextual()) {
            throw new IllegalArgumentException("it has no text \"" + name + "\"");
        }
        return tree.path(name).asText();
    }
}
