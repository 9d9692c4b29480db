package org.plenary.complex;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.ComplexSetting;
import org.plenary.world.States;

/**
 * Who is there (R16, R18): absence follows the record of votes, grows with the number of forums that a state would have to
 * be in at once, and falls where its stake is highest. It also keeps who was there.
 */
final class Attendance {
    /** Both ends of a share of absences are moved in by this much, so that nobody is certain to come or to stay away. */
    private static final double END = 0.002;

    private final States states;
    private final ComplexSetting c;
    private final KeyedRandom random;
    private final double[] onRecord;
    private final double mean;
    private final Map<String, int[]> attended = new LinkedHashMap<>();
    private final Map<String, Integer> sessions = new LinkedHashMap<>();
    private double representation;
    private double byInfluence;
    private int counted;

    Attendance(States states, ComplexSetting setting, KeyedRandom random) {
        this.states = states;
        this.c = setting;
        this.random = random;
        this.onRecord = new double[states.size()];
        double sum = 0;
        double rich = 0;
        int richStates = 0;
        for (int i = 0; i < onRecord.length; i++) {
            onRecord[i] = logit(states.voted.absence().get(i));
            sum += onRecord[i];
            if (states.incomeGroups.get(i).equals("HIC")) {
                rich += onRecord[i];
                richStates++;
            }
        }
        mean = sum / onRecord.length;
        for (int i = 0; i < onRecord.length && richStates > 0; i++) {
            if (setting.trustFund().contains(states.codes.get(i))) {
                onRecord[i] = Math.min(onRecord[i], rich / richStates);
            }
        }
    }

    /** Goes on from who was there before. */
    void resume(Attendance earlier) {
        attended.putAll(earlier.attended);
        sessions.putAll(earlier.sessions);
        representation = earlier.representation;
        byInfluence = earlier.byInfluence;
        counted = earlier.counted;
    }

    static double logit(double absence) {
        double inside = END + (1 - 2 * END) * absence;
        return StrictMath.log(inside / (1 - inside));
    }

    /**
     * Returns how likely a state is absent from a forum.
     *
     * @param forums how many it would have to be in, at least 1
     * @param stake what it has at stake there, standardised over its forums
     */
    double absence(int state, int forums, double stake) {
        double l = mean
                + c.attendanceSpread() * (onRecord[state] - mean)
                + c.load() * StrictMath.log(forums)
                - c.effortByStake() * stake;
        return 1 / (1 + StrictMath.exp(-l));
    }

    /** Returns who attends a session: those whose lot is above their absence; all, if nobody's is. */
    boolean[] present(double[] absence, int organ, int session) {
        boolean[] present = new boolean[absence.length];
        boolean any = false;
        for (int i = 0; i < present.length; i++) {
            present[i] = random.uniform(Purpose.ATTENDANCE, states.key(i), session, organ) > absence[i];
            any |= present[i];
        }
        if (!any) {
            Arrays.fill(present, true);
        }
        return present;
    }

    /**
     * Notes who was present in a session.
     *
     * @param text the text that the session works on
     * @param influence of all states if all were there
     * @param heard the influence of those present, 0 for the absent
     */
    void note(String text, boolean[] present, double[] influence, double[] heard) {
        sessions.merge(text, 1, Integer::sum);
        int[] counts = attended.computeIfAbsent(text, t -> new int[present.length]);
        double[] here = new double[present.length];
        double[] all = new double[present.length];
        double heads = 0;
        for (boolean in : present) {
            heads += in ? 1 : 0;
        }
        for (int i = 0; i < present.length; i++) {
            counts[i] += present[i] ? 1 : 0;
            here[i] = present[i] ? 1 / heads : 0;
            all[i] = 1.0 / present.length;
        }
        representation += representation(here, all);
        byInfluence += representation(heard, influence);
        counted++;
    }

    /** Returns 1 less half the sum of differences in what groups of region and income have of both. */
    private double representation(double[] here, double[] all) {
        Map<String, Double> gaps = new LinkedHashMap<>();
        for (int i = 0; i < here.length; i++) {
            gaps.merge(states.regions.get(i) + "/" + states.incomeGroups.get(i), here[i] - all[i], Double::sum);
        }
        return 1 - gaps.values().stream().mapToDouble(Math::abs).sum() / 2;
    }

    /** Returns how like the states those in the room were, by region and income, from 0 to 1; NaN without a session. */
    double representation() {
        return counted == 0 ? Double.NaN : representation / counted;
    }

    /** Returns the same with influence in the place of heads. */
    double representationByInfluence() {
        return counted == 0 ? Double.NaN : byInfluence / counted;
    }

    /** Returns whether a state was in at least half of the sessions that made these texts. */
    boolean mostly(int state, List<String> texts) {
        int was = 0;
        int of = 0;
        for (String text : texts) {
            of += sessions.getOrDefault(text, 0);
            was += attended.containsKey(text) ? Objects.requireNonNull(attended.get(text))[state] : 0;
        }
        return of > 0 && 2 * was >= of;
    }
}
