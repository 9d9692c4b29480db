package org.plenary.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one, in order, and writes them in some form. Closing it ends the table. */
public interface RowWriter extends Closeable {
    /** Writes a row, whose cells are as {@link Table} says. */
    void row(List<@Nullable Object> cells) throws IOException;
}
