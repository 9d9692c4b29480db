package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.Dimension;
import org.plenary.parameter.Parameter;

class SweepFileTest {
    @Test
    void a_sweep_file_binds() throws IOException {
        SweepFile file = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .readValue("""
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
                        """, SweepFile.class);
        assertThat(file.scenarios()).containsExactly("alpha.yaml", "beta.yaml");
        assertThat(file.factors().get(0).values()).isEqualTo(List.<Object>of(0.25, 1, true, "name"));
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
}
