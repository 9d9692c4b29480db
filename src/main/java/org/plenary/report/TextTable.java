package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.table.Column;
import org.plenary.table.Table;

/**
 * A table for a terminal: rows under a header, in columns that line up, no wider than {@value #WIDTH} characters if words
 * allow. Long cells take several lines; nothing that a cell holds can act on the terminal.
 */
public final class TextTable {
    /** The most characters that a line takes, if words allow. */
    public static final int WIDTH = 100;

    private static final int GAP = 2;
    private static final String INDENT = "    ";
    private static final int LONGEST_KEPT_WORD = 16;
    private static final int LONGEST_NAME = 30;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, String> notes = new TreeMap<>();
    private final int whole;
    private final boolean[] right;
    private boolean headingsFirst;

    /**
     * Makes a table without rows.
     *
     * @param whole the column, from 0, whose cells are never broken, so that they can be searched and copied
     */
    public TextTable(int whole, String... header) {
        this.whole = whole;
        this.right = new boolean[header.length];
        row(header);
    }

    /** Shows a table: numbers stand at the right of their columns, and cells that stand out have an asterisk. */
    public static TextTable of(Table table, Glyphs glyphs) {
        List<Column> columns = table.columns();
        boolean named = table.rows().stream()
                .allMatch(row -> row.cells().isEmpty()
                        || String.valueOf(row.cells().get(0)).length() <= LONGEST_NAME);
        TextTable text =
                new TextTable(named ? 0 : -1, columns.stream().map(Column::name).toArray(String[]::new));
        text.headingsFirst = true;
        for (int c = 0; c < columns.size(); c++) {
            text.right[c] = !columns.get(c).isText();
        }
        table.rows().forEach(row -> text.row(Shown.row(row, glyphs)));
        return text;
    }

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Printable::of).toList());
    }

    /** Adds a remark that stands below the last row, over the whole width. */
    public void note(String remark) {
        notes.put(rows.size() - 1, Printable.of(remark));
    }

    /** Returns whether there is no row. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Returns the table, each line with a line end. */
    public String render() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(rows.get(i), widths, out);
            if (i == 0) {
                line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, out);
            }
            String note = notes.get(i);
            if (note != null) {
                Wrapping.of(note, WIDTH - INDENT.length())
                        .forEach(line -> out.append(INDENT).append(line).append('\n'));
            }
        }
        return out.toString();
    }

    /** Returns the natural widths, made narrower until the table fits. */
    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        int[] body = new int[widths.length];
        int[] least = new int[widths.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
                body[i] = row == rows.get(0) ? 0 : Math.max(body[i], row.get(i).length());
                least[i] = Math.max(least[i], i == whole ? widths[i] : longestWord(row.get(i)));
            }
        }
        int over = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - WIDTH;
        for (int i = 0; i < widths.length; i++) {
            body[i] = Math.max(body[i], least[i]);
        }
        over = headingsFirst ? narrow(widths, body, over) : over;
        narrow(widths, least, over);
        return widths;
    }

    /** Takes characters from the widest columns, as long as they are wider than allowed, and returns what is still over. */
    private static int narrow(int[] widths, int[] least, int over) {
        int left = over;
        for (int widest = widest(widths, least); left > 0 && widest >= 0; widest = widest(widths, least)) {
            widths[widest]--;
            left--;
        }
        return left;
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .mapToInt(word -> Math.min(word.length(), LONGEST_KEPT_WORD))
                .max()
                .orElse(0);
    }

    /** Returns the widest column that can still be narrower; -1 if there is none. */
    private static int widest(int[] widths, int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean wider = widest < 0 || widths[i] >= widths[widest];
            widest = widths[i] > least[i] && wider ? i : widest;
        }
        return widest;
    }

    private void line(List<String> row, int[] widths, StringBuilder out) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = Wrapping.of(row.get(i), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int k = 0; k < height; k++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = k < cells.get(i).size() ? cells.get(i).get(k) : "";
                String space = " ".repeat(widths[i] - cell.length());
                line.append(right[i] ? space + cell : cell + space).append(" ".repeat(GAP));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
