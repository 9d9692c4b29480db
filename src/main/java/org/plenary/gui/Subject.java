package org.plenary.gui;

/** Something on a display that can be pointed at and inspected. */
sealed interface Subject {
    /** A state, by its index. */
    record StateSubject(int index) implements Subject {}

    /** A bloc, by its index. */
    record BlocSubject(int index) implements Subject {}

    /** An organ, by its id. */
    record OrganSubject(String id) implements Subject {}

    /** A provision, by its row. */
    record ProvisionSubject(int row) implements Subject {}
}
