package org.example.shuttle;

import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Proposal;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * A silence procedure: each meeting day the secretariat circulates drafts of what is still open. What nobody speaks up
 * against is agreed in silence; where silence is broken the organ decides by its own rule. On the last day the text is put
 * as a whole.
 *
 * <p>All that a protocol can do is in {@link Chair}; what belongs to one committee stays in its proceedings.
 *
 * @param drafts how many drafts are circulated in a meeting day
 */
@Named(
        value = "silence_procedure",
        summary = "drafts are agreed unless somebody breaks the silence",
        source = "made up, after the practice of the OSCE")
public record SilenceProcedure(
        @Parameter(
                value = "How many drafts are circulated in a meeting day.",
                unit = "drafts",
                min = 1,
                max = 100,
                defaultValue = "2",
                source = "made up")
        double drafts)
        implements Protocol {

    @Override
    public Proceedings open(Chair chair) {
        return new Silence(chair);
    }

    private final class Silence implements Proceedings {
        private final Chair chair;
        private final NegotiatingText text;
        private final Gains gains;
        private boolean over;

        Silence(Chair chair) {
            this.chair = chair;
            this.text = chair.committee().text();
            this.gains = chair.newGains();
            chair.enumerate();
        }

        @Override
        public void perform(Phase phase) {
            switch (phase) {
                case STATEMENTS -> chair.hearMembers();
                case SECRETARIAT_DRAFT -> circulate();
                case ADOPTION -> end();
                default -> {}
            }
        }

        @Override
        public boolean over() {
            return over;
        }

        /** Drafts are of the open rows in turn, those that were taken up least first. */
        private void circulate() {
            for (int n = 0; n < (int) drafts; n++) {
                int row = next();
                if (row >= 0) {
                    chair.takeUp(row);
                    chair.drafting().propose(row, Author.SECRETARIAT, row).ifPresent(this::underSilence);
                }
            }
        }

        private int next() {
            int next = -1;
            for (int row = 0; row < text.rows(); row++) {
                boolean open = text.open(row) && !text.agreed(row);
                if (open && (next < 0 || text.handled(row) < text.handled(next))) {
                    next = row;
                }
            }
            return next;
        }

        private void underSilence(Proposal draft) {
            chair.gains(draft.row(), draft.wording(), gains);
            if (chair.drafting().expected(gains).objecting() == 0) {
                chair.write(draft.row(), draft.wording());
            } else {
                chair.put(draft.row(), draft.wording(), draft.author());
            }
        }

        private void end() {
            if (chair.committee().lastDay()) {
                conclude();
                over = true;
            }
            chair.nextDay();
        }

        private void conclude() {
            chair.close();
            for (int row = 0; row < text.rows(); row++) {
                if (text.open(row) && !text.agreed(row)) {
                    chair.omit(row);
                }
            }
            if (chair.committee().saysNothing()) {
                chair.fail("nothing was agreed");
            } else if (chair.putWhole()) {
                chair.adopt();
            } else {
                chair.fail("objections to the text as a whole");
            }
        }
    }
}
