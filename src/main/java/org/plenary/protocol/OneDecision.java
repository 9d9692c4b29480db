package org.plenary.protocol;

import java.util.function.Consumer;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;

/**
 * Proceedings without rounds: the text is written at once, on the first day, by what a theory says that bargaining ends
 * in. What it says is adopted; a text that says nothing new is none. Where practice is to enumerate first, provisions
 * are tabled as their parts, as elsewhere.
 */
public final class OneDecision implements Proceedings {
    private final Chair chair;
    private final Consumer<Chair> writer;
    private boolean over;

    /**
     * Opens such proceedings.
     *
     * @param writer writes rows and authority, by {@link Chair#write} and {@link Chair#confer}
     */
    public OneDecision(Chair chair, Consumer<Chair> writer) {
        this.chair = chair;
        this.writer = writer;
    }

    @Override
    public void perform(Phase phase) {
        if (phase == Phase.STATEMENTS && !over) {
            chair.enumerate();
            writer.accept(chair);
            conclude();
            chair.nextDay();
            over = true;
        }
    }

    @Override
    public boolean over() {
        return over;
    }

    private void conclude() {
        chair.close();
        NegotiatingText text = chair.committee().text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.agreed(row)) {
                chair.noteObjections(row);
            } else if (text.open(row)) {
                chair.omit(row);
            }
        }
        if (chair.committee().saysNothing()) {
            chair.fail("nothing was agreed");
        } else {
            chair.adopt();
        }
    }
}
