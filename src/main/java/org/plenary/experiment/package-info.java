/** Sweeps: factors, design points, replicates, seeds, and the runner that carries them out. */
@NullMarked
package org.plenary.experiment;

import org.jspecify.annotations.NullMarked;
