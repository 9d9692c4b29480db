package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Parameter;
import org.plenary.text.Form;
import org.plenary.world.RuleMandate;

/**
 * An opportunity to table a mandate, as its file says it. Whether it is taken, and what the mandate says, is up to the
 * sponsor; whether it is adopted, to the states that vote.
 */
public record TablingSpec(
        @Parameter("The bloc or state that may table it.") String sponsor,

        @Parameter("The organ that it would set up or renew, by id.")
        String organ,

        @Parameter(
                value =
                        "Where it is voted on: general_assembly, an organ by id, or nowhere: then the mandate is given.",
                defaultValue = "general_assembly")
        String votedIn,

        @Parameter(value = "How many sessions the organ would hold.", unit = "sessions", min = 1, max = 100)
        int sessions,

        @Parameter(value = "How many meeting days a session has.", unit = "days", min = 1, max = 100)
        int days,

        @Parameter(value = "The provisions that it covers, by id; empty for all.", defaultValue = "[]")
        List<String> provisions,

        @Parameter(value = "What the sponsor may ask for.", defaultValue = "[study, recommend, draft]")
        List<RuleMandate> ruleMandates,

        @Parameter(
                value = "The forms in which the work may end; empty for all that the rule mandate allows.",
                defaultValue = "[]")
        List<Form> forms,

        @Parameter(
                value =
                        "The roll calls that it is in line with, by column of the states file; sponsors for those that its"
                                + " sponsors supported; empty where such texts are adopted without a vote.",
                defaultValue = "[sponsors]")
        List<String> agenda,

        @Parameter(
                value = "The roll call that it stands for, by column of the states file, if any.",
                defaultValue = "''")
        String rollCall,

        @Parameter(value = "Where the facts come from.", defaultValue = "''")
        String source) {}
