/** How a number that a scenario may set is described: unit, range, source, judgement. */
@NullMarked
package org.plenary.parameter;

import org.jspecify.annotations.NullMarked;
