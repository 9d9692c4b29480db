package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.input.Bounds;
import org.plenary.input.CsvTable;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;

/**
 * Reads {@value Study#STATES}, strictly.
 *
 * <p>Needed are the columns of {@link StateRow} but {@value #ABSENCE}, {@value #ASSESSMENT} and {@value #INCOME}; columns that begin with {@code vote_} are votes;
 * all others are memberships, 0, 1 or a count, by which a scenario can select states. A user may add memberships.
 */
public final class StatesFile {
    private static final List<String> NEEDED = List.of(
            "iso3",
            "name",
            "un_group",
            "p5",
            "ideal_point_2019",
            "cinc",
            "milex_kusd",
            "gdp_ppp_2021intl",
            "gdp_pc_ppp_2021intl",
            "population",
            "internet_users_pct");
    private static final List<String> GROUPS = List.of("African", "Asia-Pacific", "EEG", "GRULAC", "WEOG");
    private static final List<String> VOTES = List.of("Y", "N", "A", "X", "NM");
    private static final List<String> INCOMES = List.of("LIC", "LMC", "UMC", "HIC");

    /** The column of income groups, by which a scenario can select states. */
    static final String INCOME = "income_group";

    /** The column of assessed shares of the regular budget. */
    static final String ASSESSMENT = "assessment_2019_21_pct";

    private static final String ABSENCE = "ga_absent_2010_2019";
    private static final double MOST = 1e18;

    private final CsvTable table;
    private final Problems problems;

    private StatesFile(CsvTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /**
     * Reads the states.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public static StatesTable read(InputFile file) {
        Problems problems = new Problems();
        CsvTable table = CsvTable.read(file.shown(), file.content(), NEEDED, problems);
        return new StatesFile(table, problems).states();
    }

    private StatesTable states() {
        Map<String, CsvTable.CsvRow> seen = new TreeMap<>();
        List<StateRow> states = new ArrayList<>();
        for (CsvTable.CsvRow row : table.rows()) {
            String code = row.text("iso3");
            checkCode(row, code, seen.putIfAbsent(code, row));
            states.add(state(row, code));
        }
        problems.refuseIfAny();
        return new StatesTable(states);
    }

    private void checkCode(CsvTable.CsvRow row, String code, CsvTable.@Nullable CsvRow first) {
        if (!code.matches("[A-Z]{3}")) {
            row.refuse("iso3", "an ISO 3166-1 code of three capital letters", "");
        } else if (first != null) {
            row.refuse("iso3", "each state once; the first stands in line " + first.line(), "");
        }
    }

    private StateRow state(CsvTable.CsvRow row, String code) {
        if (row.text("name").isBlank()) {
            row.refuse("name", "a name", "");
        }
        checkUnused(row);
        return new StateRow(
                code,
                row.text("name"),
                row.oneOf("un_group", GROUPS),
                row.text("p5").equals("1"),
                row.number("cinc", new Bounds(0, 1)),
                row.number("milex_kusd", new Bounds(0, MOST)),
                row.number("gdp_ppp_2021intl", new Bounds(0, MOST)),
                row.number("internet_users_pct", new Bounds(0, 100)),
                optional(row, ABSENCE, new Bounds(0, 1)),
                optional(row, ASSESSMENT, new Bounds(0, 100)),
                votes(row),
                memberships(row));
    }

    private OptionalDouble optional(CsvTable.CsvRow row, String column, Bounds bounds) {
        return table.header().contains(column) ? row.number(column, bounds) : OptionalDouble.empty();
    }

    /** What no run needs is checked all the same: others read it. */
    private void checkUnused(CsvTable.CsvRow row) {
        row.number("ideal_point_2019", new Bounds(-10, 10));
        row.number("gdp_pc_ppp_2021intl", new Bounds(0, MOST));
        row.number("population", new Bounds(0, MOST));
    }

    private SortedMap<String, String> votes(CsvTable.CsvRow row) {
        SortedMap<String, String> votes = new TreeMap<>();
        table.header().stream()
                .filter(column -> column.startsWith("vote_"))
                .forEach(column -> votes.put(column, row.oneOf(column, VOTES)));
        return votes;
    }

    private SortedMap<String, String> memberships(CsvTable.CsvRow row) {
        SortedMap<String, String> memberships = new TreeMap<>();
        memberships.put("un_group", row.text("un_group"));
        for (String column : table.header()) {
            boolean other = !NEEDED.contains(column)
                    && !column.startsWith("vote_")
                    && !column.equals(ABSENCE)
                    && !column.equals(ASSESSMENT);
            if (other || column.equals("p5")) {
                memberships.put(column, membership(row, column));
            }
        }
        return memberships;
    }

    private String membership(CsvTable.CsvRow row, String column) {
        String cell = row.text(column);
        if (column.equals(INCOME)) {
            return cell.isEmpty() ? cell : row.oneOf(column, INCOMES);
        }
        String allowed = column.equals("p5") ? "[01]" : "[0-9]{0,3}";
        if (!cell.matches(allowed)) {
            row.refuse(column, column.equals("p5") ? "0 or 1" : "0, 1 or a count of at most 999", "");
        }
        return cell;
    }
}
