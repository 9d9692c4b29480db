package org.plenary.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Estimate;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.ForestPlot.Sign;
import org.plenary.chart.Heading;
import org.plenary.parameter.UserError;

/** Effects of findings as forest plots, one for each outcome, from {@code findings.csv} of the folder. */
final class FindingsSection {
    /** The table. */
    static final String FILE = "findings.csv";

    /** The columns that are read; others may stand beside them. */
    static final List<String> COLUMNS = List.of(
            "finding",
            "scenario",
            "outcome",
            "predicted",
            "effect",
            "ci_low",
            "ci_high",
            "n",
            "mode",
            "placebo_effect",
            "verdict");

    private final Path file;

    private FindingsSection(Path file) {
        this.file = file;
    }

    /** Returns the section; nothing if the folder has no such table. */
    static Optional<Section> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) ? Optional.of(new FindingsSection(file).section()) : Optional.empty();
    }

    private Section section() throws IOException {
        Map<String, List<ForestPlot.Row>> rows = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (String column : COLUMNS) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new UserError(file + " has no column \"" + column + "\", which a table of findings has."
                            + " Maybe another program wrote it; remove it, or write it anew.");
                }
            }
            for (CSVRecord cells : parser) {
                rows.computeIfAbsent(cells.get("outcome"), unused -> new ArrayList<>())
                        .add(row(cells));
            }
        }
        List<Chart> charts = new ArrayList<>();
        rows.forEach((outcome, of) -> charts.add(forest(outcome, of, charts.size() + 1)));
        return new Section("findings", "Findings", "findings.mustache", Map.of(), charts);
    }

    private static Chart forest(String outcome, List<ForestPlot.Row> rows, int number) {
        List<Double> ends = new ArrayList<>();
        ends.add(0.0);
        for (ForestPlot.Row row : rows) {
            ends.addAll(List.of(
                    row.effect().value(),
                    row.effect().low(),
                    row.effect().high(),
                    row.placebo().value()));
        }
        Heading heading = new Heading(
                "findings-" + number + "-" + Heading.idOf(outcome),
                "Effects on " + outcome,
                "Squares with lines are effects with 95% intervals, hollow circles those of the placebo. ▲ predicted up,"
                        + " ▼ predicted down, ○ predicted none.");
        return new ForestPlot(heading, Axis.around("effect on " + outcome, ends), rows);
    }

    private ForestPlot.Row row(CSVRecord cells) {
        String verdict = cells.get("verdict");
        String mode = cells.get("mode");
        return new ForestPlot.Row(
                cells.get("finding") + " " + cells.get("scenario"),
                sign(cells),
                new Estimate(number(cells, "effect"), number(cells, "ci_low"), number(cells, "ci_high")),
                Estimate.of(number(cells, "placebo_effect")),
                mode.isEmpty() ? verdict : verdict + ", " + mode);
    }

    private Sign sign(CSVRecord cells) {
        return switch (cells.get("predicted").strip().toLowerCase(Locale.ROOT)) {
            case "up", "+", "'+", "1" -> Sign.UP;
            case "down", "-", "'-", "-1" -> Sign.DOWN;
            case "none", "0", "no effect" -> Sign.NONE;
            case "", "open", "?" -> Sign.OPEN;
            default -> throw wrong(cells, "predicted", "up, down, none or nothing");
        };
    }

    private double number(CSVRecord cells, String column) {
        String text = cells.get(column).strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw wrong(cells, column, "a number or nothing");
        }
        return Double.parseDouble(text);
    }

    private UserError wrong(CSVRecord cells, String column, String allowed) {
        return new UserError(file + ", row " + (cells.getRecordNumber() + 1) + ", column " + column + ": found \""
                + cells.get(column).replaceAll("\\p{Cntrl}", "?") + "\", allowed " + allowed
                + ". Maybe it was edited; write it anew.");
    }
}
