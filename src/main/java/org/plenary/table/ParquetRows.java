package org.plenary.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as Parquet: text as strings, whole numbers in 64 bits, numbers as doubles, empty cells as null. Cells are
 * encoded plainly or by dictionary (version 1 of the format), which every reader knows.
 */
public final class ParquetRows implements RowWriter {
    private final ParquetWriter<List<@Nullable Object>> out;

    /** Makes a writer of a file, which is replaced if it exists. */
    public ParquetRows(String table, List<Column> columns, Path file) throws IOException {
        Type[] fields = columns.stream().map(ParquetRows::field).toArray(Type[]::new);
        this.out = new ParquetBuilder(new LocalOutputFile(file), new Cells(columns, new MessageType(table, fields)))
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(true)
                .build();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        out.write(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case "integer" -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case "number" -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case "true/false" -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            default ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    private static final class ParquetBuilder extends ParquetWriter.Builder<List<@Nullable Object>, ParquetBuilder> {
        private final Cells cells;

        ParquetBuilder(OutputFile file, Cells cells) {
            super(file);
            this.cells = cells;
        }

        @Override
        protected ParquetBuilder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration unused) {
            return cells;
        }
    }

    private static final class Cells extends WriteSupport<List<@Nullable Object>> {
        private final List<Column> columns;
        private final MessageType schema;

        @SuppressWarnings("NullAway.Init")
        private RecordConsumer record;

        Cells(List<Column> columns, MessageType schema) {
            this.columns = columns;
            this.schema = schema;
        }

        @Override
        public WriteContext init(Configuration unused) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            this.record = consumer;
        }

        @Override
        public void write(List<@Nullable Object> cells) {
            record.startMessage();
            for (int c = 0; c < cells.size(); c++) {
                Object value = cells.get(c);
                if (value != null && !value.equals("")) {
                    record.startField(columns.get(c).name(), c);
                    add(columns.get(c), value);
                    record.endField(columns.get(c).name(), c);
                }
            }
            record.endMessage();
        }

        /** A factor may take numbers and names: they are all text then. */
        private void add(Column column, Object value) {
            switch (column.type()) {
                case "integer" -> record.addLong(((Number) value).longValue());
                case "number" -> record.addDouble(((Number) value).doubleValue());
                case "true/false" -> record.addBoolean((Boolean) value);
                default ->
                    record.addBinary(
                            Binary.fromString(value instanceof String text ? text : CsvCell.of(column, value)));
            }
        }
    }
}
