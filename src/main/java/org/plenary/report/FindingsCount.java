package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.study.FindingVerdict;
import org.plenary.table.Column;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** What a table of findings says in numbers. */
final class FindingsCount {
    private static final TestedFindings.TestedSummary NONE = new TestedFindings.TestedSummary("", "");

    private FindingsCount() {}

    /** Counts findings by verdict, contradicted first, each with how many are assumed and how many emergent. */
    static Table verdicts(TestedFindings tested) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (FindingVerdict verdict : FindingVerdict.values()) {
            ids.put(verdict.word().replace('_', ' '), new ArrayList<>());
        }
        tested.summaries()
                .forEach((id, summary) -> ids.computeIfAbsent(summary.verdict(), unused -> new ArrayList<>())
                        .add(id));
        Table.Builder table = Table.shown(
                "Findings by verdict",
                Column.shown("verdict", NumberForm.PLAIN),
                Column.shown("findings", NumberForm.LEVEL),
                Column.shown("assumed", NumberForm.LEVEL),
                Column.shown("emergent", NumberForm.LEVEL),
                Column.shown("which", NumberForm.PLAIN));
        ids.forEach((verdict, those) -> table.row(List.of(
                verdict,
                those.size(),
                ofMode(tested, those, "assumed"),
                ofMode(tested, those, "emergent"),
                String.join(", ", those))));
        return table.build();
    }

    private static long ofMode(TestedFindings table, List<String> ids, String mode) {
        return ids.stream()
                .filter(id ->
                        mode.equals(table.summaries().getOrDefault(id, NONE).mode()))
                .count();
    }

    static String share(long count, int all) {
        return count + " of " + all + " (" + Figures.finePercent(count / (double) all) + ")";
    }

    /**
     * The verdicts of an outcome over scenarios: the word alone if it is one, otherwise how many of each. The mode follows
     * if it is one, and not the finding's.
     */
    static String inShort(List<TestedFindings.TestedOutcome> tests, String mode) {
        List<String> modes = tests.stream()
                .map(TestedFindings.TestedOutcome::mode)
                .distinct()
                .toList();
        String own = modes.size() == 1 && !modes.get(0).equals(mode) ? modes.get(0) : "";
        return TestedFindings.joined(
                counted(tests.stream()
                        .map(TestedFindings.TestedOutcome::verdict)
                        .toList()),
                own);
    }

    private static String counted(List<String> words) {
        Map<String, Long> counts =
                words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.size() == 1
                ? words.get(0)
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
