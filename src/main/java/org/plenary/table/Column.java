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

    /**
     * Reads a line of a data dictionary: {@code name | type | unit | range | meaning}. Numbers of the type {@code exact
     * number} are written as they were given.
     *
     * @throws IllegalArgumentException if it has not five parts
     */
    public static Column of(String line) {
        String[] part = line.split("\\|", -1);
        if (part.length != 5) {
            throw new IllegalArgumentException("a column is name | type | unit | range | meaning, not " + line);
        }
        String type = part[1].strip();
        NumberForm form = type.startsWith("exact ") ? NumberForm.EXACT : NumberForm.PLAIN;
        String range = part[3].strip();
        return new Column(part[0].strip(), type.replace("exact ", ""), part[2].strip(), range, part[4].strip(), form);
    }

    /** Returns a column of numbers that were given, such as the values of a factor. */
    public static Column given(String name, String range, String meaning) {
        return new Column(name, "number", "", range, meaning, NumberForm.EXACT);
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
