package org.plenary.bargaining;

import java.util.List;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/**
 * Is told of what happens in committees. Listening changes nothing: the same run with another listener has the same
 * result, whatever the listener asks of what it is handed. All methods do nothing by default.
 */
public interface Listener {
    /** Listens to nothing. */
    Listener NONE = new Listener() {};

    /** Returns whether {@link #judged} is wanted, which takes time. */
    default boolean wantsJudgements() {
        return false;
    }

    /**
     * Members judged what was put to the decision rule; the next call says what that was.
     *
     * @param count how they stood
     * @param objections the members that would rather have no text, in the order of the states
     */
    default void judged(Committee committee, BallotCount count, List<Objection> objections) {}

    /** Wording was put to the decision rule. */
    default void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {}

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
