package org.plenary.experiment;

import java.io.IOException;
import org.plenary.table.TableRow;

/** Takes the rows of a stored table, one by one. */
@FunctionalInterface
public interface RowConsumer {
    /**
     * Takes a row.
     *
     * @throws IOException if it cannot go on; no further row comes
     */
    void accept(TableRow row) throws IOException;
}
