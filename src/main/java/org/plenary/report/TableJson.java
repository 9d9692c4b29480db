package org.plenary.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredRow;
import org.plenary.experiment.StoredTable;

/** Writes a stored table as JSON: an array of objects, one a line, with an empty cell as null. */
public final class TableJson {
    private TableJson() {}

    /** Writes a table, row by row; the writer stays open. */
    public static void write(RunStore store, StoredTable table, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        boolean[] first = {true};
        out.write("[");
        store.rows(table, row -> {
            out.write(first[0] ? "\n" : ",\n");
            first[0] = false;
            try (JsonGenerator json = factory.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
                write(row, json);
            }
        });
        out.write("\n]\n");
        out.flush();
    }

    private static void write(StoredRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int c = 0; c < row.columns().size(); c++) {
            json.writeFieldName(row.columns().get(c).name());
            write(row.value(c), row.cell(c), json);
        }
        json.writeEndObject();
    }

    private static void write(@Nullable Object value, String cell, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number) {
            json.writeNumber(cell);
        } else {
            json.writeString(value.toString());
        }
    }
}
