package org.plenary.table;

/**
 * A column of a table, as the data dictionary describes it.
 *
 * @param name the name in the header
 * @param type {@code text}, {@code integer}, {@code number}, {@code true/false} or {@code class}
 * @param unit the unit; {@code ""} where there is none
 * @param range the values that occur, in words
 * @param meaning a line of explanation
 */
public record Column(String name, String type, String unit, String range, String meaning) {}
