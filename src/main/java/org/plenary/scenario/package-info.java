/** Files to validated records to a ready model: the only place that reads input files. */
@NullMarked
package org.plenary.scenario;

import org.jspecify.annotations.NullMarked;
