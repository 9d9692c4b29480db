package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

/**
 * The resolved sweep as it stands in {@code sweep.json} of a results folder: all that is needed to read the runs, so
 * that the folder can be compared without the files it came from. Equal plans give equal bytes.
 */
public final class SweepDocument {
    /** The file's name. */
    public static final String FILE = "sweep.json";

    private static final String FORMAT = "plenary-sweep/1";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SweepDocument() {}

    /** Returns the plan as JSON. */
    public static ObjectNode of(SweepPlan plan) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT);
        tree.put("title", plan.title());
        tree.put("coding", plan.coding());
        ArrayNode scenarios = tree.putArray("scenarios");
        for (PlannedScenario scenario : plan.scenarios()) {
            ObjectNode observed = scenarios.addObject().put("id", scenario.id()).putObject("observed");
            scenario.observed().classes().forEach((d, c) -> observed.put(Words.of(d), Words.of(c)));
        }
        tree.set("factors", MAPPER.valueToTree(plan.design().factors()));
        tree.set("points", MAPPER.valueToTree(plan.design().points()));
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

    /**
     * Reads the plan of a results folder.
     *
     * @throws UserError if the file is missing or is not one that a sweep wrote
     * @throws IOException if it cannot be read
     */
    public static SweepPlan read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            return plan(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new UserError(
                    folder + " has no " + FILE + ", which every sweep writes. Maybe another folder was meant.", e);
        } catch (JacksonException | IllegalArgumentException e) {
            String why = e instanceof JacksonException ? "it is no JSON" : e.getMessage();
            throw new UserError(
                    file + " is damaged or was not written by Plenary: " + why + ". Maybe restore it, or run the sweep"
                            + " again with --overwrite.",
                    e);
        }
    }

    /** Reads the plan that a store holds. */
    static SweepPlan parse(Path file, String json) {
        try {
            return plan(MAPPER.readTree(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw StoreTrouble.damaged(file, e);
        }
    }

    private static SweepPlan plan(JsonNode tree) {
        String format = text(tree, "format");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is \"" + format + "\", not \"" + FORMAT + "\"");
        }
        List<PlannedScenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : array(tree, "scenarios")) {
            scenarios.add(new PlannedScenario(text(scenario, "id"), observed(scenario.path("observed"))));
        }
        List<Order> orders = new ArrayList<>();
        for (JsonNode order : array(tree, "orders")) {
            orders.add(new Order(dimension(text(order, "dimension")), text(order, "higher"), text(order, "lower")));
        }
        return new SweepPlan(
                text(tree, "title"),
                text(tree, "coding"),
                scenarios,
                new DesignPoints(texts(tree, "factors"), points(tree)),
                tree.path("replicates").asInt(),
                RunSeed.parse(text(tree, "seed")),
                tree.path("common_random_numbers").asBoolean(),
                orders,
                texts(tree, "keep"));
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

    private static List<List<Object>> points(JsonNode tree) {
        List<List<Object>> points = new ArrayList<>();
        for (JsonNode point : array(tree, "points")) {
            List<Object> values = new ArrayList<>();
            point.forEach(value -> values.add(scalar(value)));
            points.add(values);
        }
        return points;
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
