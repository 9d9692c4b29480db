/** Preference vectors of states, estimated from roll-call votes. */
@NullMarked
package org.plenary.estimation;

import org.jspecify.annotations.NullMarked;
