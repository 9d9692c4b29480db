/** How long runs and their parts take: benchmarks in {@code src/bench}, and a bare loop that a test compares. */
@org.jspecify.annotations.NullMarked
package org.plenary.bench;
