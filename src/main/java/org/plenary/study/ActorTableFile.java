package org.plenary.study;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.PlainFile;
import org.plenary.input.Printable;
import org.plenary.input.Problems;

/** Reads a table of actors by issues, strictly, in one of the layouts that programs on bargaining use. */
public final class ActorTableFile {
    /** How a table is laid out; see import.md. */
    public enum Layout {
        /** Lines {@code #A}, {@code #P}, {@code #M} and {@code #D} of the exchange model Decide. */
        DECIDE,
        /** A row an actor, a pair of columns an issue: the toolkit KTAB. */
        KTAB,
        /** A row an actor and issue, under a header. */
        CSV
    }

    private static final String NUMBER = "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?";
    private static final List<String> NEEDED = List.of("actor", "issue", "position", "salience", "power");
    private static final List<String> KNOWN =
            List.of("actor", "issue", "position", "salience", "power", "low", "high", "observed");
    private static final int LONGEST_ID = 48;

    /** So large that no table has it, and so small that sums and products of such numbers can be written. */
    private static final double MOST = 1e12;

    private static final int LETTERS = 26;

    private final String source;
    private final Problems problems = new Problems();
    private final Map<String, List<Double>> powers = new LinkedHashMap<>();
    private final Map<String, IssueRead> issues = new LinkedHashMap<>();
    private String title;

    /** What a file says of an issue. */
    private static final class IssueRead {
        private String title;
        private double low = Double.NaN;
        private double high = Double.NaN;
        private double observed = Double.NaN;
        private final Map<String, CellRead> cells = new LinkedHashMap<>();

        IssueRead(String title) {
            this.title = title;
        }

        void extend(double end) {
            low = Double.isNaN(low) || end < low ? end : low;
            high = Double.isNaN(high) || end > high ? end : high;
        }
    }

    private record CellRead(int line, double position, double salience) {}

    private record Line(int number, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    private ActorTableFile(Path file) {
        source = file.toString();
        title = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /**
     * Reads a table.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public static ActorTable read(Path file, Layout layout) {
        ActorTableFile reader = new ActorTableFile(file);
        String text = PlainFile.text(
                        reader.source, PlainFile.bytes(file, reader.source), "text in UTF-8", reader.problems)
                .orElse("");
        reader.problems.refuseIfAny();
        switch (layout) {
            case DECIDE -> reader.decide(reader.lines(text, delimiter(text)));
            case KTAB -> reader.ktab(reader.lines(text, ','));
            case CSV -> reader.csv(reader.lines(text, ','));
        }
        reader.problems.refuseIfAny();
        return reader.table();
    }

    /** Decide writes tabs; older files have semicolons or commas. It stands after the first word of each line. */
    private static char delimiter(String text) {
        return text.lines()
                .filter(line -> line.matches("#[APMD][\t;,].*"))
                .findFirst()
                .map(line -> line.charAt(2))
                .orElse('\t');
    }

    private List<Line> lines(String text, char delimiter) {
        List<Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter == '\t' ? null : '"')
                .setIgnoreSurroundingSpaces(true)
                .get();
        int number = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(number, cells.toList()));
                }
                number = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            refuse(number, "", "a line that is not cells", "cells with a delimiter between them", "check the quotes.");
        }
        return lines;
    }

    private void decide(List<Line> lines) {
        for (Line line : lines) {
            String kind = line.cell(0);
            switch (kind) {
                case "#A" -> powers.putIfAbsent(line.cell(1), new ArrayList<>());
                case "#P" ->
                    issues.put(line.cell(1), new IssueRead(line.cell(2).isEmpty() ? line.cell(1) : line.cell(2)));
                case "#M" -> {
                    if (knownIn(issues.keySet(), line, 1, "an issue of a line #P")) {
                        issue(line.cell(1)).extend(needed(line, 2, "position"));
                    }
                }
                case "#D" -> {
                    if (knownIn(powers.keySet(), line, 1, "an actor of a line #A")
                            & knownIn(issues.keySet(), line, 2, "an issue of a line #P")) {
                        enter(line, line.cell(1), line.cell(2), new int[] {3, 4, 5});
                    }
                }
                case "#O" -> title = line.cell(1);
                default -> {
                    if (!kind.startsWith("#/")) {
                        refuse(
                                line.number(),
                                "",
                                "a line that begins with \"" + Printable.brief(kind) + "\"",
                                "#O a title, #A actor, #P issue, #M issue and end of its scale, #D actor, issue, position,"
                                        + " salience and power, #/ a remark",
                                "");
                    }
                }
            }
        }
    }

    private boolean knownIn(Set<String> names, Line line, int cell, String what) {
        String name = line.cell(cell);
        if (!names.contains(name)) {
            refuse(line.number(), "", "\"" + Printable.brief(name) + "\"", what, NearestName.remedy(name, names));
        }
        return names.contains(name);
    }

    /** Positions are from 0 to 100, as KTAB has them. */
    private void ktab(List<Line> lines) {
        if (lines.size() < 3 || !lines.get(1).cell(2).equalsIgnoreCase("power")) {
            refuse(
                    lines.isEmpty()
                            ? 1
                            : lines.get(Math.min(1, lines.size() - 1)).number(),
                    "",
                    "other lines than a table of KTAB begins with",
                    "a line with title, description, number of actors and of issues; a header Actor, Description, Power and"
                            + " two columns an issue; a line an actor",
                    "");
            return;
        }
        title = lines.get(0).cell(1).isEmpty()
                ? lines.get(0).cell(0)
                : lines.get(0).cell(1);
        List<String> header = new ArrayList<>(lines.get(1).cells());
        while (header.get(header.size() - 1).isBlank()) {
            header.remove(header.size() - 1);
        }
        for (Line line : lines.subList(2, lines.size())) {
            if (line.cells().size() < header.size()) {
                refuse(
                        line.number(),
                        "",
                        line.cells().size() + " cells",
                        header.size() + " cells, as the header has",
                        "leave a cell that is not known empty, between its commas.");
                continue;
            }
            for (int column = 3; column + 1 < header.size(); column += 2) {
                String issue = header.get(column).strip();
                IssueRead read = issues.computeIfAbsent(issue, IssueRead::new);
                read.extend(0);
                read.extend(100);
                enter(line, line.cell(0), issue, new int[] {column, column + 1, 2});
            }
        }
    }

    private void csv(List<Line> lines) {
        List<String> header = lines.isEmpty() ? List.of() : lines.get(0).cells();
        int line = lines.isEmpty() ? 1 : lines.get(0).number();
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                refuse(line, column, "no column \"" + column + "\"", "the columns " + String.join(", ", NEEDED), "");
            }
        }
        for (String column : header) {
            if (!KNOWN.contains(column)) {
                String found = "the column \"" + Printable.brief(column) + "\"";
                refuse(line, "", found, "the columns " + String.join(", ", KNOWN), NearestName.remedy(column, KNOWN));
            }
        }
        problems.refuseIfAny();
        for (Line row : lines.subList(1, lines.size())) {
            String name = row.cell(header.indexOf("issue"));
            IssueRead issue = issues.computeIfAbsent(name, IssueRead::new);
            issue.low = once(row, header, "low", issue.low);
            issue.high = once(row, header, "high", issue.high);
            issue.observed = once(row, header, "observed", issue.observed);
            enter(
                    row,
                    row.cell(header.indexOf("actor")),
                    name,
                    NEEDED.subList(2, 5).stream().mapToInt(header::indexOf).toArray());
        }
    }

    /** Returns what a table says once an issue: of this row, or as before if it is silent. */
    private double once(Line row, List<String> header, String column, double before) {
        double said = header.contains(column) ? number(row, header.indexOf(column), column) : Double.NaN;
        if (!Double.isNaN(said) && !Double.isNaN(before) && said != before) {
            refuse(
                    row.number(),
                    column,
                    Printable.number(said),
                    "one value of " + column + " an issue; an earlier line has " + Printable.number(before),
                    "");
        }
        return Double.isNaN(said) ? before : said;
    }

    /** Takes a cell of the table: of an actor on an issue, with the columns of position, salience and power. */
    private void enter(Line line, String actor, String issue, int[] columns) {
        if (actor.isEmpty() || issue.isEmpty()) {
            refuse(line.number(), "", "an empty name", "the name of an actor and of an issue", "");
            return;
        }
        double position = number(line, columns[0], "position");
        double salience = atLeastZero(line, columns[1], "salience");
        double power = atLeastZero(line, columns[2], "power");
        if (!Double.isNaN(power)) {
            powers.computeIfAbsent(actor, name -> new ArrayList<>()).add(power);
        } else {
            powers.computeIfAbsent(actor, name -> new ArrayList<>());
        }
        CellRead first = issue(issue).cells.putIfAbsent(actor, new CellRead(line.number(), position, salience));
        if (first != null) {
            refuse(
                    line.number(),
                    "",
                    Printable.brief(actor) + " on " + Printable.brief(issue) + " a second time",
                    "each actor once an issue; the first stands in line " + first.line(),
                    "remove one of them.");
        }
    }

    private IssueRead issue(String name) {
        return issues.computeIfAbsent(name, IssueRead::new);
    }

    private double atLeastZero(Line line, int column, String what) {
        double x = number(line, column, what);
        if (x < 0) {
            refuse(line.number(), what, "\"" + line.cell(column) + "\"", "a number of at least 0, or nothing", "");
        }
        return x;
    }

    private double needed(Line line, int column, String what) {
        if (line.cell(column).isEmpty()) {
            refuse(line.number(), what, "an empty cell", "a number", "");
        }
        return number(line, column, what);
    }

    /** Returns the number of a cell; NaN for an empty one or, with a problem, for one that is no number. */
    private double number(Line line, int column, String what) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        if (cell.matches(NUMBER) && Math.abs(Double.parseDouble(cell)) > MOST) {
            refuse(line.number(), what, "\"" + Printable.brief(cell) + "\"", "a number of at most 1e12", "");
            return Double.NaN;
        }
        if (!cell.matches(NUMBER)) {
            boolean comma = cell.replace(',', '.').matches(NUMBER);
            String remedy = comma ? "write \"" + cell.replace(',', '.') + "\"." : "leave the cell empty.";
            refuse(line.number(), what, "\"" + Printable.brief(cell) + "\"", "a number, or an empty cell", remedy);
            return Double.NaN;
        }
        return Double.parseDouble(cell);
    }

    private void refuse(int line, String what, String found, String allowed, String remedy) {
        problems.add(new Place(source, line, 1), what, found, allowed, remedy);
    }

    private ActorTable table() {
        checkWhole();
        List<ActorTable.Actor> actors = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        powers.forEach((name, power) -> actors.add(new ActorTable.Actor(
                name,
                code(name, codes),
                power.stream().mapToDouble(Double::doubleValue).average().orElse(0))));
        List<ActorTable.Issue> described = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        double[][] positions = new double[issues.size()][actors.size()];
        double[][] saliences = new double[issues.size()][actors.size()];
        int k = 0;
        for (Map.Entry<String, IssueRead> issue : issues.entrySet()) {
            IssueRead read = issue.getValue();
            Arrays.setAll(positions[k], i -> cell(read, actors.get(i)).position());
            int of = k;
            Arrays.setAll(saliences[of], i -> cell(read, actors.get(i)).salience());
            described.add(described(issue.getKey(), read, ids));
            k++;
        }
        return new ActorTable(title, actors, described, positions, saliences);
    }

    private static CellRead cell(IssueRead issue, ActorTable.Actor actor) {
        return issue.cells.getOrDefault(actor.name(), new CellRead(0, Double.NaN, Double.NaN));
    }

    /** Refuses a table of which nothing could be computed, and positions outside their scale. */
    private void checkWhole() {
        if (powers.size() < 2 || issues.isEmpty()) {
            String found = powers.size() + " actors and " + issues.size() + " issues";
            refuse(1, "", found, "at least two actors and one issue", "choose another --format.");
        }
        powers.forEach((actor, power) -> {
            if (power.isEmpty()) {
                String found = "no power of " + Printable.brief(actor);
                refuse(firstLine(actor), "power", found, "a power of each actor in one of its lines", "");
            }
        });
        if (powers.values().stream().flatMap(List::stream).allMatch(power -> power == 0)) {
            refuse(1, "power", "no power above 0", "at least one power above 0", "");
        }
        boolean stated = false;
        boolean weighed = false;
        for (IssueRead issue : issues.values()) {
            stated |= issue.cells.values().stream().anyMatch(cell -> !Double.isNaN(cell.salience()));
            weighed |= issue.cells.values().stream().anyMatch(cell -> cell.salience() > 0);
            checkScale(issue);
        }
        if (stated && !weighed) {
            refuse(1, "salience", "no salience above 0", "at least one salience above 0, or none at all", "");
        }
        problems.refuseIfAny();
    }

    private int firstLine(String actor) {
        return issues.values().stream()
                .filter(issue -> issue.cells.containsKey(actor))
                .mapToInt(issue -> cellOf(issue, actor).line())
                .min()
                .orElse(1);
    }

    private static CellRead cellOf(IssueRead issue, String actor) {
        return issue.cells.getOrDefault(actor, new CellRead(1, Double.NaN, Double.NaN));
    }

    private void checkScale(IssueRead issue) {
        double[] positions = issue.cells.values().stream()
                .mapToDouble(CellRead::position)
                .filter(x -> !Double.isNaN(x))
                .toArray();
        if (positions.length == 0) {
            String found = "no position of anybody on " + Printable.brief(issue.title);
            refuse(1, "position", found, "a position of at least one actor on each issue", "remove the issue.");
            return;
        }
        if (Double.isNaN(issue.low) && Double.isNaN(issue.high)) {
            Arrays.stream(positions).forEach(issue::extend);
        }
        if (!(issue.low < issue.high)) {
            refuse(
                    issue.cells.values().iterator().next().line(),
                    "",
                    Printable.brief(issue.title) + " on a scale from " + Printable.number(issue.low) + " to "
                            + Printable.number(issue.high),
                    "a scale with a high end above its low one, both given or neither",
                    "give both ends, or remove an issue on which all agree.");
            return;
        }
        issue.cells.forEach((actor, cell) -> {
            if (cell.position() < issue.low || cell.position() > issue.high) {
                refuse(
                        cell.line(),
                        "position",
                        Printable.number(cell.position()),
                        "a position on the scale of the issue, from " + Printable.number(issue.low) + " to "
                                + Printable.number(issue.high),
                        "check the ends of the scale.");
            }
        });
        if (issue.observed < issue.low || issue.observed > issue.high) {
            refuse(
                    issue.cells.values().iterator().next().line(),
                    "observed",
                    Printable.number(issue.observed) + " on " + Printable.brief(issue.title),
                    "a value on the scale of the issue, from " + Printable.number(issue.low) + " to "
                            + Printable.number(issue.high),
                    "check the ends of the scale, or give them.");
        }
    }

    private static ActorTable.Issue described(String name, IssueRead read, Set<String> ids) {
        OptionalDouble observed =
                Double.isNaN(read.observed) ? OptionalDouble.empty() : OptionalDouble.of(read.observed);
        return new ActorTable.Issue(id(name, ids), read.title, read.low, read.high, observed);
    }

    /** Returns a name as an id of a scenario. */
    private static String id(String name, Set<String> taken) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String id = plain.matches("[a-z].*") ? plain : "issue_" + plain;
        String cut = id.substring(0, Math.min(LONGEST_ID, id.length()));
        String free = cut;
        for (int n = 2; !taken.add(free); n++) {
            free = cut + "_" + n;
        }
        return free;
    }

    /** Returns three capital letters for an actor: its first ones, unless they are taken. */
    private static String code(String name, Set<String> taken) {
        String letters = (name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "XXX").substring(0, 3);
        String free = letters;
        for (int n = 0; !taken.add(free); n++) {
            free = "" + letters.charAt(0) + (char) ('A' + n / LETTERS % LETTERS) + (char) ('A' + n % LETTERS);
            if (n >= LETTERS * LETTERS) {
                letters = (char) ('A' + (letters.charAt(0) - 'A' + 1) % LETTERS) + letters.substring(1);
            }
        }
        return free;
    }
}
