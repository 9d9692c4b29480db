package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Problems;

/**
 * Reads {@value Study#STATES}, strictly.
 *
 * <p>Needed are the columns of {@link StateRow}; columns that begin with {@code vote_} are votes; all others are
 * memberships, 0, 1 or a count, by which a scenario can select states. A user may add memberships.
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
        CsvTable table = CsvTable.read(file, problems);
        table.require(NEEDED);
        return new StatesFile(table, problems).states();
    }

    private StatesTable states() {
        Map<String, CsvTable.Row> seen = new TreeMap<>();
        List<StateRow> states = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String code = table.cell(row, "iso3");
            checkCode(row, code, seen.putIfAbsent(code, row));
            states.add(state(row, code));
        }
        problems.refuseIfAny();
        return new StatesTable(states);
    }

    private void checkCode(CsvTable.Row row, String code, CsvTable.@Nullable Row first) {
        if (!code.matches("[A-Z]{3}")) {
            table.refuse(row, "iso3", "an ISO 3166-1 code of three capital letters", "");
        } else if (first != null) {
            table.refuse(row, "iso3", "each state once; the first stands in line " + first.line(), "");
        }
    }

    private StateRow state(CsvTable.Row row, String code) {
        if (table.cell(row, "name").isBlank()) {
            table.refuse(row, "name", "a name", "");
        }
        String group = table.cell(row, "un_group");
        if (!GROUPS.contains(group)) {
            table.refuse(row, "un_group", "one of " + String.join(", ", GROUPS), NearestName.remedy(group, GROUPS));
        }
        return new StateRow(
                code,
                table.cell(row, "name"),
                group,
                table.cell(row, "p5").equals("1"),
                table.number(row, "ideal_point_2019", -10, 10),
                table.number(row, "cinc", 0, 1),
                table.number(row, "milex_kusd", 0, MOST),
                table.number(row, "gdp_ppp_2021intl", 0, MOST),
                table.number(row, "gdp_pc_ppp_2021intl", 0, MOST),
                table.number(row, "population", 0, MOST),
                table.number(row, "internet_users_pct", 0, 100),
                memberships(row),
                votes(row));
    }

    private SortedMap<String, String> memberships(CsvTable.Row row) {
        SortedMap<String, String> memberships = new TreeMap<>();
        memberships.put("un_group", table.cell(row, "un_group"));
        for (String column : table.header()) {
            boolean other = !NEEDED.contains(column) && !column.startsWith("vote_");
            if (other || column.equals("p5")) {
                memberships.put(column, membership(row, column));
            }
        }
        return memberships;
    }

    private String membership(CsvTable.Row row, String column) {
        String cell = table.cell(row, column);
        String allowed = column.equals("p5") ? "[01]" : "[0-9]{0,3}";
        if (!cell.matches(allowed)) {
            table.refuse(row, column, column.equals("p5") ? "0 or 1" : "0, 1 or a count of at most 999", "");
        }
        return cell;
    }

    private SortedMap<String, String> votes(CsvTable.Row row) {
        SortedMap<String, String> votes = new TreeMap<>();
        for (String column : table.header()) {
            if (column.startsWith("vote_")) {
                votes.put(column, table.cell(row, column));
                if (!VOTES.contains(table.cell(row, column))) {
                    table.refuse(row, column, "one of Y, N, A, X, NM", "");
                }
            }
        }
        return votes;
    }
}
