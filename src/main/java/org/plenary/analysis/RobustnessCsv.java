package org.plenary.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.experiment.Arm;
import org.plenary.experiment.Order;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.Words;
import org.plenary.table.CsvCell;

/** The tables of a test of robustness. */
public final class RobustnessCsv {
    /** The table of shares: what the text shows. */
    public static final String SHARES = "robustness.csv";

    /** The table of draws: a row for each draw and arm. */
    public static final String DRAWS = "draws.csv";

    private static final List<String> COLUMNS = List.of(
            "arm",
            "kind",
            "scenario",
            "other",
            "dimension",
            "measure",
            "gap",
            "holds",
            "n",
            "share",
            "ci_low",
            "ci_high",
            "expected");

    private final Robustness robustness;
    private final StringBuilder text = new StringBuilder();

    private RobustnessCsv(Robustness robustness) {
        this.robustness = robustness;
    }

    /** Returns the text of each table, by its name. */
    public static Map<String, String> of(Robustness robustness) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(SHARES, new RobustnessCsv(robustness).shares());
        tables.put(DRAWS, draws(robustness));
        return tables;
    }

    private String shares() {
        append(text, COLUMNS);
        robustness.shares().forEach(this::add);
        robustness.cells().forEach(this::add);
        List<String> all = List.of("", "", "");
        add(Arm.DOUBLED, "all_cells", all, "unchanged", robustness.unchangedDraws(), "");
        return text.toString();
    }

    private void add(Robustness.OrderShare share) {
        boolean one = share.orders().size() == 1;
        Order first = share.orders().get(0);
        String kind = one ? "order" : "all_orders";
        List<String> names = one
                ? List.of(first.higher(), first.lower(), Words.of(first.dimension()))
                : List.of(
                        "",
                        "",
                        share.orders().stream()
                                .map(order -> Words.of(order.dimension()))
                                .distinct()
                                .collect(Collectors.joining("+")));
        String gap = CsvCell.value(share.gap());
        add(Arm.DRAWN, kind, names, "holds", gap, share.drawn(), "");
        add(Arm.PERMUTED, kind, names, "holds", gap, share.permuted(), CsvCell.number(share.chance()));
        add(Arm.PERMUTED, kind, names, "follows", gap, share.follows(), "");
        add(Arm.DOUBLED, kind, names, "holds", gap, share.doubled(), "");
    }

    private void add(Robustness.CellShare share) {
        Cell cell = share.shipped();
        List<String> names = List.of(cell.scenario(), "", Words.of(cell.dimension()));
        if (cell.observed().isPresent()) {
            add(Arm.DRAWN, "cell", names, "matches", share.drawn(), "");
            add(Arm.PERMUTED, "cell", names, "matches", share.permuted(), CsvCell.number(share.chance()));
        }
        add(Arm.DOUBLED, "cell", names, "unchanged", share.unchanged(), CsvCell.number(share.byLuck()));
    }

    private void add(Arm arm, String kind, List<String> names, String measure, Share share, String expected) {
        add(arm, kind, names, measure, "", share, expected);
    }

    private void add(
            Arm arm, String kind, List<String> names, String measure, String gap, Share share, String expected) {
        List<String> cells = new ArrayList<>(List.of(arm.word(), kind));
        names.forEach(name -> cells.add(CsvCell.text(name)));
        cells.addAll(List.of(measure, gap, Integer.toString(share.holds()), Integer.toString(share.n())));
        cells.add(CsvCell.number(share.value()));
        cells.add(CsvCell.number(share.interval().low()));
        cells.add(CsvCell.number(share.interval().high()));
        cells.add(expected);
        append(text, cells);
    }

    private static String draws(Robustness robustness) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("arm", "givers"));
        head.addAll(CalibrationCsv.names(robustness.plan().drawn()));
        append(text, head);
        for (Arm arm : Arm.values()) {
            Calibration of = switch (arm) {
                case DRAWN -> robustness.drawn();
                case PERMUTED -> robustness.permuted();
                case DOUBLED -> robustness.doubled();
            };
            append(text, row(robustness, arm, of, of.shipped()));
            of.draws().forEach(draw -> append(text, row(robustness, arm, of, draw)));
        }
        return text.toString();
    }

    private static List<String> row(Robustness robustness, Arm arm, Calibration of, CalibrationDraw draw) {
        String givers = robustness.plan().givers(draw.index()).stream()
                .map(giver ->
                        robustness.plan().drawn().sweep().scenarios().get(giver).id())
                .collect(Collectors.joining("+"));
        List<String> cells = new ArrayList<>(List.of(arm.word(), arm == Arm.PERMUTED ? CsvCell.text(givers) : ""));
        cells.addAll(CalibrationCsv.cells(of, draw));
        return cells;
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
