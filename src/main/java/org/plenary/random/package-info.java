/** Keyed random streams from one 64-bit seed, and the seeds of runs. */
@NullMarked
package org.plenary.random;

import org.jspecify.annotations.NullMarked;
