package org.plenary.experiment;

/** Is told how far a sweep has come. */
@FunctionalInterface
public interface Progress {
    /** A run has ended and is kept; {@code done} counts from 1 to {@code total}. */
    void advanced(long done, long total);

    /** Returns a progress that nobody looks at. */
    static Progress silent() {
        return (done, total) -> {};
    }
}
