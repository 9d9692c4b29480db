/** Benchmarks: how long runs and their parts take. Compiled and run with the profile {@code bench} alone. */
@org.jspecify.annotations.NullMarked
package org.plenary.bench;
