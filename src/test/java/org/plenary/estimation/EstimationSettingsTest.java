package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EstimationSettingsTest {
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
}
