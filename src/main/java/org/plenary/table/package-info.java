/**
 * Tables as values. A {@link org.plenary.table.TableOf} says once what a table of a file holds: for each column its name,
 * range and meaning, and what it takes from the thing that becomes a row. From that come its {@link
 * org.plenary.table.Table}, its data dictionary, and the reading back with checks; a {@link org.plenary.table.RowWriter}
 * writes rows as CSV, JSON or Parquet. A table that is only shown to people is made with {@code Table.shown}.
 *
 * <p>To add a column, add a line to the definition. To add a form, write a {@code RowWriter}, which is handed rows one by
 * one, so that a table need not fit into memory.
 */
@NullMarked
package org.plenary.table;

import org.jspecify.annotations.NullMarked;
