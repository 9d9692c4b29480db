package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonTables;
import org.plenary.analysis.ConstantGuess;
import org.plenary.analysis.Sensitivity;
import org.plenary.experiment.SweepPlan;

/** The comparison with what was observed, and with the constant guess. */
final class ComparisonSection {
    /** Design points with tables of their own; of more, a line each. */
    private static final int MOST_TABLES = 4;

    private static final int MOST_LINES = 100;

    private final Comparison comparison;
    private final SweepPlan plan;
    private final ConstantGuess guess;

    private ComparisonSection(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.guess = ConstantGuess.of(plan.scenarios());
    }

    /** Returns the section; nothing if nothing was observed, or for a sample, of which no point means anything by itself. */
    static Optional<Section> of(Comparison comparison) {
        boolean observed =
                comparison.cells().stream().anyMatch(cell -> cell.observed().isPresent());
        boolean shown = observed && !Sensitivity.isFor(comparison.plan());
        return shown ? Optional.of(new ComparisonSection(comparison).section()) : Optional.empty();
    }

    private Section section() {
        int points = plan.design().size();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("guess", guess.words());
        List<Map<String, Object>> own = new ArrayList<>();
        for (int d = 0; d < points && points <= MOST_TABLES; d++) {
            own.add(point(d));
        }
        data.put("points", own);
        if (points > MOST_TABLES) {
            data.put(
                    "lines",
                    HtmlTable.of(ComparisonTables.points(comparison, d -> PointNames.named(plan, d), MOST_LINES)));
        }
        data.put("left", points > MOST_LINES ? Integer.toString(points - MOST_LINES) : "");
        return new Section("comparison", "Comparison with what was observed", "comparison.mustache", data, List.of());
    }

    private Map<String, Object> point(int d) {
        Comparison.Matches matches = comparison.matches(d);
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("name", plan.design().size() == 1 ? "" : PointNames.named(plan, d));
        point.put("classes", HtmlTable.of(ComparisonTables.classes(comparison.cells(d), guess)));
        point.put("model", matches.model());
        point.put("constant", matches.constantGuess());
        point.put("all", matches.cells());
        point.put("little", matches.model() - matches.constantGuess() <= 1);
        if (!comparison.orders(d).isEmpty()) {
            point.put("orders", HtmlTable.of(ComparisonTables.orders(comparison.orders(d))));
        }
        return point;
    }
}
