package org.plenary.gui;

/** Something on a display that can be pointed at and inspected. */
sealed interface Subject {
    /** A state, by its index. */
    record State(int index) implements Subject {}

    /** A bloc, by its index. */
    record Group(int index) implements Subject {}

    /** An organ, by its id. */
    record OrganOf(String id) implements Subject {}

    /** A provision, by its row. */
    record Point(int row) implements Subject {}
}
