package org.plenary.table;

/** How the numbers of a column are written to a file, and how they are shown to people. */
public enum NumberForm {
    /** As it is: text, whole numbers, truth values; a number with six decimals at most. */
    PLAIN,
    /** A number that was given, such as the value of a factor: as short as it can be without being another one. */
    EXACT,
    /** A level from 0 to 1, or its spread: shown with two decimals. */
    LEVEL,
    /** A difference: shown with its sign and three decimals. */
    DIFFERENCE,
    /** A share: shown in per cent. */
    SHARE
}
