package org.plenary.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.Sensitivity;

/** What moves the outcomes of a sampled design. */
final class SensitivitySection {
    private static final int RESAMPLES = 400;

    private SensitivitySection() {}

    /** Returns the section; nothing for a grid, or a sample with runs that are missing. */
    static Optional<Section> of(Comparison comparison) {
        if (!comparison.isComplete() || !Sensitivity.isFor(comparison.plan())) {
            return Optional.empty();
        }
        Sensitivity sensitivity = Sensitivity.of(comparison, RESAMPLES);
        Map<String, Object> data = Map.of(
                "sentences",
                SensitivityText.explanation(sensitivity),
                "tables",
                SensitivityText.tables(sensitivity).stream().map(HtmlTable::of).toList());
        return Optional.of(new Section("sensitivity", "Sensitivity", "sensitivity.mustache", data, List.of()));
    }
}
