/** Scores delegation, precision and obligation from adopted texts and the record of authority conferred, and from nothing else. */
@NullMarked
package org.plenary.legalization;

import org.jspecify.annotations.NullMarked;
