package org.plenary.text;

/** The form in which a text is adopted, from weakest to strongest. */
public enum Form {
    /** A report of an organ, taken note of. */
    REPORT,
    /** A resolution, or a report that a resolution endorses. */
    RESOLUTION,
    /** A treaty open for signature. */
    TREATY
}
