package org.plenary.estimation;

/**
 * One thing that is wrong with an input file.
 *
 * @param file the file as the caller calls it
 * @param line the line, from 1, header included; 0 if the problem is of the file as a whole
 * @param column the column; {@code ""} if the problem is of the line or file as a whole
 * @param value what was found
 * @param rule what is allowed, and the remedy
 */
public record DataProblem(String file, long line, String column, String value, String rule) {
    /** Returns the problem in one line. */
    public String message() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        return text.append(": found '").append(value).append("'; ").append(rule).toString();
    }
}
