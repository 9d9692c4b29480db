package org.plenary.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as JSON: an array of objects, one a line, with an empty cell as null. */
public final class JsonRows implements RowWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final List<Column> columns;
    private final Writer out;
    private boolean begun;

    /** Makes a writer; closing it ends the array and leaves the target open. */
    public JsonRows(List<Column> columns, Writer out) {
        this.columns = List.copyOf(columns);
        this.out = out;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        out.write(begun ? ",\n" : "[\n");
        begun = true;
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            for (int c = 0; c < cells.size(); c++) {
                json.writeFieldName(columns.get(c).name());
                write(columns.get(c), cells.get(c), json);
            }
            json.writeEndObject();
        }
    }

    private static void write(Column column, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null || value.equals("")) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number) {
            json.writeNumber(CsvCell.of(column, value));
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.write(begun ? "\n]\n" : "[\n]\n");
        out.flush();
    }
}
