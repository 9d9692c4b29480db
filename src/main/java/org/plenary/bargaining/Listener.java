package org.plenary.bargaining;

import org.plenary.text.AuthorityItem;

/**
 * Is told of what happens in committees. Listening changes nothing: the same run with another listener has the same
 * result. All methods do nothing by default.
 */
public interface Listener {
    /** Listens to nothing. */
    Listener NONE = new Listener() {};

    /** Wording was put to the decision rule. */
    default void tested(Committee committee, int row, double y, double r, int level, Author author, boolean carried) {}

    /** A level of authority was put to the decision rule. */
    default void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {}

    /** Drafters tried a move on a stuck row. */
    default void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {}

    /** An umbrella provision was split. */
    default void split(Committee committee, int row) {}

    /** A row was left out. */
    default void omitted(Committee committee, int row) {}

    /** A point was opened again. */
    default void reopened(Committee committee, int row) {}

    /** Two stuck rows were traded for each other. */
    default void traded(Committee committee, int first, int second, boolean carried) {}

    /** A secretariat's strategy made a move. */
    default void strategyMoved(Committee committee, String strategy, String move, boolean success) {}

    /** A committee adopted its text or failed. */
    default void concluded(Committee committee, boolean adopted, String reason) {}
}
