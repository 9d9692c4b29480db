package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.analysis.FindingVerdict;

/** What a table of findings says in numbers. */
final class FindingsCount {
    private static final FindingsTable.Summary NONE = new FindingsTable.Summary("", "");

    private FindingsCount() {}

    /** Counts findings by verdict, contradicted first, each with how many are assumed and how many emergent. */
    static List<Map<String, Object>> verdicts(FindingsTable table) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (FindingVerdict verdict : FindingVerdict.values()) {
            ids.put(verdict.word().replace('_', ' '), new ArrayList<>());
        }
        table.summaries()
                .forEach((id, summary) -> ids.computeIfAbsent(summary.verdict(), unused -> new ArrayList<>())
                        .add(id));
        List<Map<String, Object>> rows = new ArrayList<>();
        ids.forEach((verdict, those) -> rows.add(Map.of(
                "verdict", verdict,
                "count", those.size(),
                "assumed", ofMode(table, those, "assumed"),
                "emergent", ofMode(table, those, "emergent"),
                "ids", String.join(", ", those))));
        return rows;
    }

    private static long ofMode(FindingsTable table, List<String> ids, String mode) {
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
    static String inShort(List<FindingsTable.Test> tests, String mode) {
        List<String> modes =
                tests.stream().map(FindingsTable.Test::mode).distinct().toList();
        String own = modes.size() == 1 && !modes.get(0).equals(mode) ? modes.get(0) : "";
        return FindingsTable.joined(
                counted(tests.stream().map(FindingsTable.Test::verdict).toList()), own);
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
