package org.plenary.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.plenary.table.Column;

/**
 * A check sum of a row of a store, by which a value is told that a disk or a hand has changed: CRC-32C (RFC 3720) over
 * its cells. Who changes the sum as well is not told; it is no signature.
 */
final class RowCheck {
    /** The column of the sum. */
    static final String COLUMN = "row_check";

    private static final int NOTHING = 0;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;

    private final CRC32C sum = new CRC32C();
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES);

    /** Adds a cell as it is bound or read: SQLite may give a whole number for a fraction without decimals. */
    RowCheck add(@Nullable Object cell) {
        if (cell instanceof Number || cell instanceof Boolean) {
            double value = cell instanceof Number some ? some.doubleValue() : Boolean.TRUE.equals(cell) ? 1 : 0;
            if (!Double.isNaN(value)) {
                sum.update(NUMBER);
                sum.update(number.putDouble(0, value + 0.0).array());
                return this;
            }
        } else if (cell != null) {
            sum.update(TEXT);
            sum.update(cell.toString().getBytes(StandardCharsets.UTF_8));
            return this;
        }
        sum.update(NOTHING);
        return this;
    }

    /** Returns the sum, from 0 to 2^32 - 1. */
    long value() {
        return sum.getValue();
    }

    /** Returns the sum of the row that describes a column. */
    static long of(Column column, StoredTable table, int position) {
        return of(
                table.word(), position, column.name(), column.type(), column.unit(), column.range(), column.meaning());
    }

    /** Returns the sum of some cells. */
    static long of(@Nullable Object... cells) {
        RowCheck check = new RowCheck();
        for (Object cell : cells) {
            check.add(cell);
        }
        return check.value();
    }
}
