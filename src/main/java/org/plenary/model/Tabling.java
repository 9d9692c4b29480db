package org.plenary.model;

import java.util.List;
import org.plenary.text.Form;
import org.plenary.world.Calendar;
import org.plenary.world.RuleMandate;

/**
 * An opportunity to table a mandate.
 *
 * @param sponsorName the sponsor's id
 * @param sponsors indices of the states that sponsor it: a bloc's members, or one state
 * @param drive how strongly the sponsor drives for a new instrument, from 0 to 1
 * @param organ index of the organ among the setup's organs
 * @param votedIn index of the organ in which it is voted on; {@link #GENERAL_ASSEMBLY}, or {@link #NOWHERE}
 * @param calendar when the organ would meet
 * @param provisions ids of the provisions that it covers; empty for all
 * @param ruleMandates what the sponsor may ask for
 * @param forms the forms in which the work may end; empty for any that the rule mandate allows
 * @param agenda the roll calls that it is in line with, by name; {@link #AS_SPONSORS_VOTED}; or empty where such texts are
 *     adopted without a vote
 * @param rollCall the real roll call that it stands for, by name; {@code ""} for none
 */
@SuppressWarnings("ArrayRecordComponent") // indices are read in inner loops and never compared
public record Tabling(
        String sponsorName,
        int[] sponsors,
        double drive,
        int organ,
        int votedIn,
        Calendar calendar,
        List<String> provisions,
        List<RuleMandate> ruleMandates,
        List<Form> forms,
        List<String> agenda,
        String rollCall) {
    /** All states vote. */
    public static final int GENERAL_ASSEMBLY = -1;

    /** Nobody votes: the mandate is given. */
    public static final int NOWHERE = -2;

    /** The agenda of the roll calls that the sponsors supported. */
    public static final List<String> AS_SPONSORS_VOTED = List.of("sponsors");

    /** Copies the lists. */
    public Tabling {
        provisions = List.copyOf(provisions);
        ruleMandates = List.copyOf(ruleMandates);
        forms = List.copyOf(forms);
        agenda = List.copyOf(agenda);
    }

    /** A tabling in any form, on the agenda of its sponsors. */
    public Tabling(
            String sponsorName,
            int[] sponsors,
            double drive,
            int organ,
            int votedIn,
            Calendar calendar,
            List<String> provisions,
            List<RuleMandate> ruleMandates) {
        this(
                sponsorName,
                sponsors,
                drive,
                organ,
                votedIn,
                calendar,
                provisions,
                ruleMandates,
                List.of(),
                AS_SPONSORS_VOTED,
                "");
    }

    /**
     * Returns whether the mandate is given, as the condition of an experiment: the sponsor chooses among those that it may
     * ask for, though none may be worth tabling to it, and nobody votes.
     */
    public boolean given() {
        return votedIn == NOWHERE;
    }
}
