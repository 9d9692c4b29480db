package org.plenary.table;

/**
 * A column of a table, as the data dictionary describes it.
 *
 * @param name the name in the header
 * @param type {@code text}, {@code integer}, {@code number}, {@code true/false} or {@code class}
 * @param unit the unit; {@code ""} where there is none
 * @param range the values that occur, in words
 * @param meaning a line of explanation
 * @param form how its numbers are written and shown
 */
public record Column(String name, String type, String unit, String range, String meaning, NumberForm form) {
    /** Makes a column that is written and shown plainly. */
    public Column(String name, String type, String unit, String range, String meaning) {
        this(name, type, unit, range, meaning, NumberForm.PLAIN);
    }

    /** Returns a column that is only shown: what it holds is said by its heading. */
    public static Column shown(String heading, NumberForm form) {
        return new Column(heading, form == NumberForm.PLAIN ? "text" : "number", "", "", "", form);
    }

    /** Returns the column with values of another form. */
    public Column as(NumberForm other) {
        return new Column(name, type, unit, range, meaning, other);
    }

    /** Returns whether cells hold words, whatever they look like. */
    public boolean isText() {
        return type.equals("text") || type.equals("class");
    }
}
