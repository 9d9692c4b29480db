package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.design.GridDesign;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.kernel.Parameter;
import org.plenary.legalization.Dimension;

class SweepFileTest {
    @Test
    void a_sweep_file_binds() {
        SweepFile file = Format.of(SweepFile.class, Behaviours.none())
                .read("s.yaml", """
                        title: Two cases
                        scenarios: [alpha.yaml, beta.yaml]
                        factors:
                          - path: field.political_salience.value
                            values: [0.25, 1, true, name]
                        replicates: 20
                        seed: 7
                        common_random_numbers: true
                        coding: thesis
                        orders:
                          - {dimension: precision, higher: alpha, lower: beta}
                        keep: []
                        """.getBytes(StandardCharsets.UTF_8))
                .value();
        assertThat(file.scenarios()).containsExactly("alpha.yaml", "beta.yaml");
        assertThat(file.factors().get(0).values()).isEqualTo(List.<Object>of(0.25, 1L, true, "name"));
        assertThat(file.factors().get(0).isRange()).isFalse();
        assertThat(file.design()).isEqualTo(new GridDesign());
        assertThat(file.commonRandomNumbers()).isTrue();
        assertThat(file.orders()).containsExactly(new SweepFile.OrderSpec(Dimension.PRECISION, "alpha", "beta"));
    }

    @Test
    void every_component_is_described() {
        for (Class<?> type : List.of(SweepFile.class, SweepFile.FactorSpec.class, SweepFile.OrderSpec.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(component.getAnnotation(Parameter.class))
                        .as(component.toString())
                        .isNotNull();
            }
        }
    }

    /** Editors allow and refuse what the program does, as far as a schema can tell. */
    @Test
    void the_schema_knows_the_forms() throws IOException {
        Format<SweepFile> format = Format.of(SweepFile.class, Behaviours.none());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(format.schema("test"));
        YAMLMapper yaml = new YAMLMapper();
        Map<String, Boolean> designs = new LinkedHashMap<>();
        designs.put("grid", true);
        designs.put("{name: latin_hypercube, points: 9, centred: true, seed: 3}", true);
        designs.put("{name: sobol, points: 8, skip: 8, scramble: false}", true);
        designs.put("{name: saltelli, base: 8}", true);
        designs.put("{name: points, points: [[0.1, true, x2], [2, false, absent]]}", true);
        designs.put("latin_hypercube", false);
        designs.put("{name: latin_hypercube}", false);
        designs.put("{name: latin_hypercube, points: 0}", false);
        designs.put("{name: latin, points: 9}", false);
        designs.put("{name: sobol, points: 8, centred: true}", false);
        designs.put("[1]", false);
        Map<String, Boolean> factors = new LinkedHashMap<>();
        factors.put("{path: a}", true);
        factors.put("{path: a, range: [0, 1]}", true);
        factors.put("{path: a, range: [0, 1], levels: 3, distribution: log_uniform}", true);
        factors.put("{path: a, range: [0, 1], distribution: {name: triangular, mode: 0.5}}", true);
        factors.put("{path: a, range: [0, 1], distribution: {name: normal, mean: 0.5, sd: 1}}", true);
        factors.put("{path: a, range: [0, 1], distribution: triangular}", false);
        factors.put("{path: a, range: [0, 1], distribution: lognormal}", false);
        factors.put("{path: a, range: [zero, 1]}", false);
        factors.put("{values: [1]}", false);
        for (Map.Entry<String, Boolean> design : designs.entrySet()) {
            agree(format, schema, yaml, "{path: a, values: [1]}", design.getKey(), design.getValue());
        }
        for (Map.Entry<String, Boolean> factor : factors.entrySet()) {
            agree(format, schema, yaml, factor.getKey(), "grid", factor.getValue());
        }
    }

    private static void agree(
            Format<SweepFile> format, Schema schema, YAMLMapper yaml, String factor, String design, boolean allowed)
            throws IOException {
        String file = "title: t\nscenarios: [a.yaml]\nfactors: [" + factor + "]\ndesign: " + design + "\n";
        boolean read = true;
        try {
            format.read("s.yaml", file.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            read = false;
        }
        assertThat(read).as(file).isEqualTo(allowed);
        assertThat(schema.validate(yaml.readTree(file)).isEmpty()).as(file).isEqualTo(allowed);
    }
}
