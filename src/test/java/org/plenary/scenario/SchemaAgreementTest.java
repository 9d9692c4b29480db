package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.input.Format;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.input.Problems;

/**
 * The JSON Schema, by which editors check, and Plenary's own check, which has the better messages, allow the same: over
 * a scenario in which every value in turn is left out, or replaced by each of a list of values of every kind.
 */
class SchemaAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Place PLACE = Place.of("mutant");
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "\"\"",
            "\"x\"",
            "\"framing\"",
            "\"low\"",
            "0",
            "0.5",
            "-3",
            "7",
            "1e9",
            "[]",
            "[1]",
            "[\"x\"]",
            "{}",
            "{\"value\": 0.5}",
            "{\"value\": 2}",
            "{\"value\": 0.5, \"range\": [0, 1], \"source\": \"s\"}",
            "{\"value\": 0.5, \"range\": [0]}",
            "{\"value\": 0.5, \"unknown\": 1}",
            "{\"name\": \"consensus\"}",
            "{\"name\": \"boulware\", \"beta\": 9}",
            "{\"unknown\": 1}",
            "{\"organ\": 1}");

    private final Format<ScenarioFile> format = Format.of(ScenarioFile.class, TestBehaviours.registry());
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(format.schema("test"));

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The complete scenario too, so that every key there is gets its turn. */
    private List<JsonNode> scenarios() {
        Node small = TestStudy.tree().root();
        Node complete = TestStudy.tree().bind().node();
        String json = complete.toJson()
                .toString()
                .replace(
                        "\"regimes\":[]",
                        "\"regimes\":[{\"id\":\"r\",\"title\":\"\","
                                + "\"members\":[\"eu\"],\"provisions\":[\"norms\"],\"half_width\":1,\"obligation\":\"conditional\"}]")
                .replace("\"inherited\":{}", "\"inherited\":{\"organ\":1}");
        return List.of(small.toJson(), parse(json));
    }

    private static void mutants(JsonNode root, JsonNode at, List<JsonNode> out) {
        if (at instanceof ObjectNode map) {
            for (String key : new ArrayList<>(
                    map.properties().stream().map(e -> e.getKey()).toList())) {
                JsonNode old = map.get(key);
                map.remove(key);
                out.add(root.deepCopy());
                for (String replacement : REPLACEMENTS) {
                    map.set(key, parse(replacement));
                    out.add(root.deepCopy());
                }
                map.set(key, old);
                mutants(root, old, out);
            }
        } else if (at instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode old = list.get(i);
                for (String replacement : REPLACEMENTS) {
                    list.set(i, parse(replacement));
                    out.add(root.deepCopy());
                }
                list.set(i, old);
                mutants(root, old, out);
            }
        }
    }

    /** What no JSON Schema can say: names that stand twice, and how a range stands to itself and to its value. */
    private static boolean isBeyondSchemas(Problem problem) {
        return problem.found().contains("a second time")
                || problem.found().contains("outside its range")
                || problem.found().startsWith("the range [");
    }

    @Test
    void bothAllowTheSame() {
        int allowed = 0;
        int refused = 0;
        for (JsonNode scenario : scenarios()) {
            List<JsonNode> mutants = new ArrayList<>(List.of(scenario));
            JsonNode root = scenario.deepCopy();
            mutants(root, root, mutants);
            for (JsonNode mutant : mutants) {
                Problems problems = new Problems();
                format.shape().check(Node.of(mutant, PLACE), "", problems);
                boolean ours = problems.sorted().stream().allMatch(SchemaAgreementTest::isBeyondSchemas);
                boolean theirs = schema.validate(mutant).isEmpty();
                assertThat(ours)
                        .as("%s%n%s%n%s", mutant, problems.sorted(), schema.validate(mutant))
                        .isEqualTo(theirs);
                allowed += ours ? 1 : 0;
                refused += ours ? 0 : 1;
            }
        }
        assertThat(allowed).isGreaterThan(300);
        assertThat(refused).isGreaterThan(3000);
    }
}
