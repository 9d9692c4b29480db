package org.plenary.report;

import blue.strategic.parquet.ParquetWriter;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredRow;
import org.plenary.experiment.StoredTable;
import org.plenary.table.Column;

/** Writes a stored table as Parquet: text as strings, integers in 64 bits, numbers as doubles, empty cells as null. */
public final class TableParquet {
    private TableParquet() {}

    /** Writes a table to a file, which must not exist. */
    public static void write(RunStore store, StoredTable table, File file) throws IOException {
        List<Column> columns = store.columns(table);
        Type[] fields = columns.stream().map(TableParquet::field).toArray(Type[]::new);
        MessageType schema = new MessageType(table.word(), fields);
        try (ParquetWriter<StoredRow> out = ParquetWriter.writeFile(schema, file, (row, writer) -> {
            for (int c = 0; c < columns.size(); c++) {
                @Nullable Object value = value(columns.get(c), row, c);
                if (value != null) {
                    writer.write(columns.get(c).name(), value);
                }
            }
        })) {
            store.rows(table, out::write);
        }
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case "integer" -> plain(column, PrimitiveTypeName.INT64);
            case "number" -> plain(column, PrimitiveTypeName.DOUBLE);
            case "true/false" -> plain(column, PrimitiveTypeName.BOOLEAN);
            default ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    private static PrimitiveType plain(Column column, PrimitiveTypeName type) {
        return Types.optional(type).named(column.name());
    }

    /** A factor may take numbers and names: they are all text then. */
    private static @Nullable Object value(Column column, StoredRow row, int place) {
        Object value = row.value(place);
        boolean text = column.type().equals("text") || column.type().equals("class");
        return text && value instanceof Number ? row.cell(place) : value;
    }
}
