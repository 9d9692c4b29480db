package org.plenary.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.experiment.RunColumns;
import org.plenary.experiment.Words;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Column;
import org.plenary.table.CsvRows;

/** Reads {@code runs.csv} back, row by row, and checks that it is one that a sweep wrote. */
final class RunsReader {
    private static final List<String> FIXED =
            RunColumns.fixed().stream().map(Column::name).toList();

    private final Path file;

    private RunsReader(Path file) {
        this.file = file;
    }

    /**
     * Hands every row on, in the order of the file.
     *
     * @throws UserError at the first cell that no sweep would have written
     * @throws IOException if the file cannot be read
     */
    static void forEach(Path file, Consumer<RunRow> rows) throws IOException {
        new RunsReader(file).read(rows);
    }

    private void read(Consumer<RunRow> rows) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CsvRows.FORMAT.parse(in)) {
            int width = 0;
            for (CSVRecord cells : parser) {
                if (cells.getRecordNumber() == 1) {
                    checkHeader(cells);
                    width = cells.size();
                } else {
                    checkWidth(cells, width);
                    rows.accept(row(cells));
                }
            }
            if (width == 0) {
                throw damaged("it is empty");
            }
        } catch (CharacterCodingException e) {
            throw damaged("it is not text in UTF-8");
        } catch (CSVException e) {
            throw damaged("it is not CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw damaged("it is not text in UTF-8");
            }
            if (e.getCause() instanceof CSVException) {
                throw damaged("it is not CSV: " + e.getCause().getMessage());
            }
            throw e.getCause();
        }
    }

    private void checkHeader(CSVRecord header) {
        for (int c = 0; c < FIXED.size(); c++) {
            Optional<String> found = c < header.size() ? Optional.of(header.get(c)) : Optional.empty();
            if (!found.equals(Optional.of(FIXED.get(c)))) {
                throw damaged("column " + (c + 1) + " should be \"" + FIXED.get(c) + "\" but "
                        + found.map(name -> "is \"" + brief(name) + "\"").orElse("is missing"));
            }
        }
    }

    private void checkWidth(CSVRecord cells, int width) {
        if (cells.size() != width) {
            throw damaged(
                    "row " + cells.getRecordNumber() + " has " + cells.size() + " cells, the header has " + width);
        }
    }

    private RunRow row(CSVRecord cells) {
        String scenario = cell(cells, "scenario");
        int designPoint = index(cells, "design_point");
        int replicate = index(cells, "replicate");
        String run = scenario + "/" + designPoint + "/" + replicate;
        if (!cell(cells, "run").equals(run)) {
            throw wrong(cells, "run", "\"" + run + "\", as the next three columns say");
        }
        Map<Outcome, Double> values = new EnumMap<>(Outcome.class);
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String name = Words.of(dimension);
            values.put(Outcome.of(dimension), level(cells, name));
            classes.put(dimension, classified(cells, name + "_class"));
        }
        values.put(Outcome.CONSENSUS, level(cells, Outcome.CONSENSUS.column()));
        values.put(Outcome.SUPPORT, level(cells, Outcome.SUPPORT.column()));
        values.put(Outcome.ROUNDS, (double) index(cells, Outcome.ROUNDS.column()));
        return new RunRow(scenario, designPoint, replicate, truth(cells, "adopted"), values, classes);
    }

    private static String cell(CSVRecord cells, String column) {
        return cells.get(FIXED.indexOf(column));
    }

    private int index(CSVRecord cells, String column) {
        String text = cell(cells, column);
        if (!text.matches("[0-9]{1,9}")) {
            throw wrong(cells, column, "an integer from 0");
        }
        return Integer.parseInt(text);
    }

    private double level(CSVRecord cells, String column) {
        String text = cell(cells, column);
        if (!text.matches("0(\\.[0-9]+)?|1(\\.0+)?")) {
            throw wrong(cells, column, "a number from 0 to 1");
        }
        return Double.parseDouble(text);
    }

    private LegalizationClass classified(CSVRecord cells, String column) {
        return Words.classified(cell(cells, column)).orElseThrow(() -> wrong(cells, column, "low, medium or high"));
    }

    private boolean truth(CSVRecord cells, String column) {
        String text = cell(cells, column);
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(cells, column, "true or false");
        }
        return text.equals("true");
    }

    private UserError wrong(CSVRecord cells, String column, String allowed) {
        return damaged("row " + cells.getRecordNumber() + ", column " + column + ": found \""
                + brief(cell(cells, column)) + "\", expected " + allowed);
    }

    private static String brief(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "..." : printable;
    }

    private UserError damaged(String what) {
        return new UserError(file + " is damaged or was not written by a sweep: " + what
                + ". Maybe it was edited; run the sweep again with --overwrite to restore it.");
    }
}
