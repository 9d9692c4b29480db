package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.OverMembers;
import org.plenary.analysis.Percentiles;
import org.plenary.study.Ensemble;
import org.plenary.study.FindingsTables;
import org.plenary.study.JudgedNumber;
import org.plenary.table.CsvCell;
import org.plenary.table.Table;

/** The text of an ensemble: what its members have for each judged number. */
public final class EnsembleText {
    private EnsembleText() {}

    /** Returns what is luck and what judgement in the runs of an ensemble, and how far orders hold, at the first point. */
    static String of(OverMembers members, Glyphs glyphs) {
        TextPage page = new TextPage(glyphs);
        page.table(OverMembers.shownSpreads(members.tables().get(0), 0));
        page.wrap(
                members.each() > 1
                        ? "Means and intervals over members carry luck and judgement; the share of judgement is of the"
                                + " variance of single runs. All outcomes and design points: luck_and_judgement.csv."
                        : "Each run has a member of its own or nearly so: intervals carry luck and judgement, and which is"
                                + " how much cannot be told. Maybe --replicates of at least twice the members.");
        if (!members.orders().isEmpty()) {
            page.table(OverMembers.shownOrders(members.tables().get(1), 0));
            if (members.each() < 2) {
                page.wrap("With one run a member these shares are of runs: luck is in them.");
            }
        }
        return page.toString();
    }

    /** Returns the section of a sweep's page on luck and judgement; nothing without an ensemble. */
    static Optional<Section> section(ResultFolder folder) throws IOException {
        if (!folder.has(OverMembers.SPREADS.name())) {
            return Optional.empty();
        }
        List<Object> tables =
                new ArrayList<>(List.of(HtmlTable.of(OverMembers.shownSpreads(folder.table(OverMembers.SPREADS), 0))));
        if (folder.has(OverMembers.ORDERS.name())) {
            tables.add(HtmlTable.of(OverMembers.shownOrders(folder.table(OverMembers.ORDERS), 0)));
        }
        return Optional.of(new Section(
                "ensemble", "Luck and judgement", "ensemble.mustache", Map.of("tables", tables), List.of()));
    }

    /** Returns the section of a page on findings on the numbers that decide effects; nothing without an ensemble. */
    static Optional<Section> turns(ResultFolder folder) throws IOException {
        if (!folder.has(FindingsTables.TURNS_FILE)) {
            return Optional.empty();
        }
        Table pooled = folder.table(FindingsTables.TURNS).where("scenario", FindingsTables.POOLED);
        return Optional.of(new Section(
                "turns",
                "What effects hang on",
                "turns.mustache",
                Map.of("tables", List.of(HtmlTable.of(pooled))),
                List.of()));
    }

    /** Returns the text of the members themselves. */
    public static String of(Ensemble ensemble) {
        int middle = ensemble.middle();
        TextTable table =
                new TextTable(0, "number", "least", "most", "shipped", "5%", "median", "95%", "member " + middle);
        List<JudgedNumber> numbers = ensemble.judgement().numbers();
        for (int n = 0; n < numbers.size(); n++) {
            JudgedNumber number = numbers.get(n);
            Percentiles of = Percentiles.of(ensemble.column(n));
            table.row(
                    number.name(),
                    CsvCell.number(number.range().low()),
                    CsvCell.number(number.range().high()),
                    CsvCell.number(number.shipped()),
                    CsvCell.number(of.low()),
                    CsvCell.number(of.median()),
                    CsvCell.number(of.high()),
                    CsvCell.value(ensemble.values().get(middle).get(n)));
        }
        return ensemble.size() + " members of " + ensemble.file().shown() + ", a value each of " + numbers.size()
                + " judged numbers. Nearest the middle (the median of each number; distances in widths of ranges,"
                + " squared and summed): member " + middle + ".\n\n" + table.render();
    }
}
