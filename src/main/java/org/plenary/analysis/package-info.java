/** Functions of stored results: comparison with what was observed, orders between scenarios, summaries. */
@NullMarked
package org.plenary.analysis;

import org.jspecify.annotations.NullMarked;
