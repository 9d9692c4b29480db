package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.input.CsvTable;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;

/**
 * When roll calls were held, and on what: {@value Study#ROLL_CALL_LIST}.
 *
 * @param held the roll calls, in the order of the file
 */
public record RollCallList(List<Held> held) {
    /** Copies the list. */
    public RollCallList {
        held = List.copyOf(held);
    }

    /**
     * A roll call.
     *
     * @param id its column in the states file
     * @param date the day, as year-month-day
     * @param field what it was on
     */
    public record Held(String id, String date, String field) {}

    /**
     * Reads the columns {@code column}, {@code date} and {@code field}.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public static RollCallList read(InputFile file) {
        Problems problems = new Problems();
        List<Held> held = new ArrayList<>();
        CsvTable table = CsvTable.read(file.shown(), file.content(), List.of("column", "date", "field"), problems);
        for (CsvTable.CsvRow row : table.rows()) {
            if (!row.text("date").matches("\\d{4}-\\d\\d-\\d\\d")) {
                row.refuse("date", "a day as year-month-day, such as 2018-12-05", "");
            }
            held.add(new Held(row.text("column"), row.text("date"), row.text("field")));
        }
        problems.refuseIfAny();
        return new RollCallList(held);
    }

    /** Returns the roll calls on the same field on days before, the latest first; none of one that is not listed. */
    public List<Held> before(String id) {
        Optional<Held> of = held.stream().filter(h -> h.id().equals(id)).findFirst();
        return of.stream()
                .flatMap(later -> held.stream()
                        .filter(h -> h.field().equals(later.field()) && h.date().compareTo(later.date()) < 0))
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .toList();
    }
}
