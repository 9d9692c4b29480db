package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.parameter.Parameter;

class EstimationSettingsTest {
    @Test
    void theDescribedDefaultsAreTheDefaults() throws ReflectiveOperationException {
        EstimationSettings settings = EstimationSettings.of(2);
        for (RecordComponent component : EstimationSettings.class.getRecordComponents()) {
            Parameter described = component.getAnnotation(Parameter.class);
            Object value = component.getAccessor().invoke(settings);
            if (value instanceof Number number) {
                assertThat(Double.parseDouble(described.defaultValue()))
                        .as(component.getName())
                        .isEqualTo(number.doubleValue());
                assertThat(number.doubleValue()).isBetween(described.min(), described.max());
            } else {
                assertThat(described.defaultValue()).isEqualTo(String.join(", ", settings.anchors()));
            }
        }
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstimationSettings.of(4))
                .withMessageContaining("axes is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstimationSettings.of(2).withAxisOneSd(0))
                .withMessageContaining("axisOneSd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstimationSettings.of(2).withItemSds(Double.NaN, 4))
                .withMessageContaining("slopeSd");
    }

    @Test
    void missingAnchorsAreReplaced() {
        EstimationSettings three = EstimationSettings.of(3);
        assertThat(three.anchorsAmong(List.of("vote_58_174", "vote_73_266", "vote_99")))
                .isEqualTo(three.anchors());
        assertThat(three.anchorsAmong(List.of("a", "b", "vote_58_174"))).containsExactly("vote_58_174", "a");
        assertThat(three.anchorsAmong(List.of("a"))).containsExactly("a");
        assertThat(EstimationSettings.of(1).anchorsAmong(List.of("a"))).isEmpty();
    }
}
