package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import org.plenary.bargaining.Committee;
import org.plenary.model.NegotiationListener;

/** Keeps what a run does not yield itself: which mandates were not tabled, and how each organ's work ended. */
public final class RunLog implements NegotiationListener {
    private final List<NotTabled> notTabled = new ArrayList<>();
    private final List<Sitting> sittings = new ArrayList<>();

    /** Makes an empty log. */
    public RunLog() {}

    /**
     * A mandate that its sponsor did not table.
     *
     * @param period the period of the run, from 0
     * @param sponsor the sponsor's id
     * @param organ the organ's id
     */
    public record NotTabled(int period, String sponsor, String organ) {}

    /**
     * An organ's work under a mandate.
     *
     * @param period the period of the run, from 0
     * @param committee the organ at work
     * @param days meeting days held
     * @param ending how it ended, such as {@code adopted}
     */
    public record Sitting(int period, Committee committee, int days, String ending) {
        /** Returns how many sessions were held, the last one perhaps not to its end. */
        public int sessions() {
            int length = committee.mandate().calendar().days();
            return (days + length - 1) / length;
        }
    }

    @Override
    public void notTabled(int period, String sponsor, String organ) {
        notTabled.add(new NotTabled(period, sponsor, organ));
    }

    @Override
    public void convened(int period, Committee committee) {
        sittings.add(new Sitting(period, committee, 0, "not concluded"));
    }

    @Override
    public void concluded(Committee committee, boolean adopted, String reason) {
        sittings.replaceAll(sitting -> sitting.committee() == committee
                ? new Sitting(sitting.period(), committee, committee.day() + 1, reason)
                : sitting);
    }

    /** Returns the mandates that were not tabled, in order. */
    public List<NotTabled> notTabled() {
        return List.copyOf(notTabled);
    }

    /** Returns the organs' works in the order in which they convened. */
    public List<Sitting> sittings() {
        return List.copyOf(sittings);
    }
}
