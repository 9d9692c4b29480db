package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * <p>Needed are {@code iso3}, {@code name} and {@code un_group}; the other columns of {@link StateRow} count as blank where
 * they are missing. Columns that begin with {@code vote_} are votes; all others are memberships, 0, 1 or a count, by which
 * a scenario can select states. A user may add memberships. Regional groups are those of the United Nations, or, in a file
 * that names none of these, any.
 */
public final class StatesFile {
    private static final List<String> NEEDED = List.of("iso3", "name", "un_group");
    private static final List<String> NUMBERS = List.of(
            "ideal_point_2019",
            "cinc",
            "milex_kusd",
            "gdp_ppp_2021intl",
            "gdp_pc_ppp_2021intl",
            "population",
            "internet_users_pct",
            "ga_absent_2010_2019",
            "assessment_2019_21_pct");
    private static final List<String> GROUPS = List.of("African", "Asia-Pacific", "EEG", "GRULAC", "WEOG");
    private static final List<String> VOTES = List.of("Y", "N", "A", "X", "NM");
    private static final List<String> INCOMES = List.of("LIC", "LMC", "UMC", "HIC");

    /** The column of income groups, by which a scenario can select states. */
    static final String INCOME = "income_group";

    /** The column of assessed shares of the regular budget. */
    static final String ASSESSMENT = "assessment_2019_21_pct";

    private static final double MOST = 1e18;

    private final CsvTable table;
    private final Problems problems;
    private final boolean united;

    private StatesFile(CsvTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.united = table.rows().stream().anyMatch(row -> GROUPS.contains(row.text("un_group")));
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
                group(row),
                row.text("p5").equals("1"),
                row.number("cinc", new Bounds(0, 1)),
                row.number("milex_kusd", new Bounds(0, MOST)),
                row.number("gdp_ppp_2021intl", new Bounds(0, MOST)),
                row.number("internet_users_pct", new Bounds(0, 100)),
                row.number("ga_absent_2010_2019", new Bounds(0, 1)),
                row.number(ASSESSMENT, new Bounds(0, 100)),
                votes(row),
                memberships(row));
    }

    private String group(CsvTable.CsvRow row) {
        if (!united && row.text("un_group").isBlank()) {
            row.refuse(
                    "un_group", "a regional group: one of " + String.join(", ", GROUPS) + ", or one of your own", "");
        }
        return united ? row.oneOf("un_group", GROUPS) : row.text("un_group");
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
            if (!NEEDED.contains(column) && !NUMBERS.contains(column) && !column.startsWith("vote_")) {
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
