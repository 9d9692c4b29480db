/** Tables as values: columns that say what they hold, and how a cell is written. */
@NullMarked
package org.plenary.table;

import org.jspecify.annotations.NullMarked;
