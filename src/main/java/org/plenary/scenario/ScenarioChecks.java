package org.plenary.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.NearestName;
import org.plenary.input.Printable;
import org.plenary.input.Problems;
import org.plenary.model.Tabling;
import org.plenary.world.ComplexSetting;
import org.plenary.world.CouncilVote;

/** Checks that what a scenario names is there, and that its parts make sense together. */
final class ScenarioChecks {
    private final FileChecks<ScenarioFile> checks;
    private final ScenarioFile scenario;
    private final Known known;

    /**
     * What a scenario may refer to outside itself.
     *
     * @param states the states
     * @param selector selects among them
     * @param axes how many preference axes the estimate has
     * @param rollCalls the roll calls on file
     * @param strategies the names of the registered strategies
     * @param mechanisms the names of the mechanisms that may be switched off
     */
    record Known(
            StatesTable states,
            StateSelector selector,
            int axes,
            List<String> rollCalls,
            Collection<String> strategies,
            Collection<String> mechanisms) {}

    ScenarioChecks(Format.Bound<ScenarioFile> bound, Known known, Problems problems) {
        this.checks = new FileChecks<>(bound, problems);
        this.scenario = bound.value();
        this.known = known;
    }

    void check() {
        provisions();
        regimes();
        blocs();
        organs();
        periods();
        names("strategies", scenario.strategies().keySet(), known.strategies(), "a strategy");
        list("mechanisms_off", scenario.mechanismsOff(), known.mechanisms(), "a mechanism");
        for (int i = 0; i < scenario.tactics().size(); i++) {
            states("tactics." + (i + 1) + ".states", scenario.tactics().get(i).states(), "states");
        }
    }

    private void provisions() {
        for (ProvisionSpec provision : scenario.provisions()) {
            String path = "provisions." + provision.id();
            axes(path + ".axes", provision.axes());
            if (provision.axes().stream().allMatch(axis -> axis == 0)) {
                checks.refuse(
                        path + ".axes",
                        "only zeros: a provision without content",
                        "at least one axis that is not 0",
                        "write [1, 0] for a provision about the first axis.");
            }
            distinct(path + ".parts", provision.parts());
            names(
                    path + ".readings",
                    provision.readings().keySet(),
                    known.states().codes(),
                    "a state");
            names(
                    path + ".salience",
                    provision.salience().keySet(),
                    known.states().codes(),
                    "a state");
            if (provision.acquis().size() > 1) {
                checks.refuse(path + ".acquis", "several wordings", "none or one wording", "keep the latest.");
            }
        }
        if (scenario.provisions().stream()
                .allMatch(provision -> provision.weight().value() == 0)) {
            checks.refuse(
                    "provisions",
                    "a weight of 0 for every provision",
                    "at least one weight above 0",
                    "remove the weights: each is then 1.");
        }
    }

    private void regimes() {
        RegimeChecks together = new RegimeChecks(checks, known.selector());
        for (RegimeSpec regime : scenario.regimes()) {
            String path = "regimes." + regime.id();
            int before = checks.problems().size();
            statesIfAny(path + ".members", regime.members(), "parties");
            statesIfAny(path + ".eligible", regime.eligible(), "eligible states");
            statesIfAny(path + ".drafters", regime.drafters(), "drafters");
            list(path + ".provisions", regime.provisions(), provisionIds(), "a provision");
            if (checks.problems().size() == before) {
                together.states(regime);
            }
        }
        together.institutions();
        if (scenario.complex() instanceof ComplexSetting complex) {
            statesIfAny("complex.trust_fund", complex.trustFund(), "states that the fund pays for");
            together.complex(complex, known.states());
        }
    }

    private void blocs() {
        for (BlocSpec bloc : scenario.blocs()) {
            String path = "blocs." + bloc.id();
            states(path + ".members", bloc.members(), "members");
            if (known.states().codes().contains(bloc.id())) {
                checks.refuse(
                        path + ".id",
                        "\"" + bloc.id() + "\", which is the code of a state",
                        "a name that no state has, since a mandate's sponsor is a bloc or a state",
                        "write it in lower case.");
            }
        }
    }

    private void organs() {
        List<String> secretariats =
                scenario.secretariats().stream().map(SecretariatSpec::id).toList();
        for (OrganSpec organ : scenario.organs()) {
            String path = "organs." + organ.id();
            name(path + ".secretariat", organ.secretariat(), secretariats, "a secretariat of this scenario");
            list(path + ".succeeds", organ.succeeds(), others(organ), "another organ of this scenario");
            statesIfAny(path + ".members", organ.members(), "members");
            council(path, organ);
        }
    }

    /** A rule that asks for nine votes lets nothing pass where fewer can vote. */
    private void council(String path, OrganSpec organ) {
        int members = organ.members().isEmpty()
                ? known.states().codes().size()
                : known.selector().select(organ.members()).size();
        int voters = organ.experts() > 0 ? Math.min(organ.experts(), members) : members;
        if (organ.decisionRule() instanceof CouncilVote && voters < CouncilVote.VOTES) {
            checks.refuse(
                    path + ".decision_rule",
                    "council_vote in an organ of " + voters,
                    "at least " + CouncilVote.VOTES + " members, for so many votes are needed",
                    "choose another rule, or add members.");
        }
    }

    private List<String> others(OrganSpec organ) {
        return scenario.organs().stream()
                .map(OrganSpec::id)
                .filter(id -> !id.equals(organ.id()))
                .toList();
    }

    private void periods() {
        for (int period = 0; period < scenario.periods().size(); period++) {
            List<TablingSpec> tablings = scenario.periods().get(period).tablings();
            for (int i = 0; i < tablings.size(); i++) {
                tabling("periods." + (period + 1) + ".tablings." + (i + 1), tablings.get(i));
            }
        }
    }

    private void tabling(String path, TablingSpec tabling) {
        List<String> organs = scenario.organs().stream().map(OrganSpec::id).toList();
        sponsor(path + ".sponsor", tabling.sponsor());
        name(path + ".organ", tabling.organ(), organs, "an organ of this scenario");
        List<String> voting = new ArrayList<>(List.of(ScenarioBuilder.GENERAL_ASSEMBLY, ScenarioBuilder.NOWHERE));
        voting.addAll(organs);
        name(path + ".voted_in", tabling.votedIn(), voting, "an organ");
        list(path + ".provisions", tabling.provisions(), provisionIds(), "a provision");
        if (!tabling.agenda().equals(Tabling.AS_SPONSORS_VOTED)) {
            list(path + ".agenda", tabling.agenda(), known.rollCalls(), "a roll call of " + Study.ROLL_CALLS);
        }
        if (!tabling.rollCall().isEmpty()) {
            name(path + ".roll_call", tabling.rollCall(), known.rollCalls(), "a roll call of " + Study.ROLL_CALLS);
        }
        if (!tabling.ruleMandates().isEmpty()
                && !tabling.forms().isEmpty()
                && tabling.ruleMandates().stream()
                        .flatMap(mandate -> mandate.forms().stream())
                        .noneMatch(tabling.forms()::contains)) {
            checks.refuse(
                    path + ".forms",
                    "no form in which such work can end",
                    "report after study or recommend, resolution after recommend or draft, treaty after draft",
                    "change forms or rule_mandates.");
        }
        if (tabling.ruleMandates().isEmpty()) {
            checks.refuse(
                    path + ".rule_mandates",
                    "an empty list: a mandate that nobody can table",
                    "at least one of study, recommend, draft",
                    "remove the key: the sponsor may then ask for any of them.");
        }
    }

    private void sponsor(String path, String sponsor) {
        List<String> blocs = scenario.blocs().stream().map(BlocSpec::id).toList();
        if (blocs.contains(sponsor) || known.states().codes().contains(sponsor)) {
            return;
        }
        String named = known.states().remedy(sponsor);
        checks.refuse(
                path,
                "\"" + Printable.brief(sponsor) + "\", which is no bloc and no state",
                "a state's ISO 3166 code"
                        + (blocs.isEmpty() ? "" : ", or a bloc of this scenario: " + String.join(", ", blocs)),
                named.isEmpty() ? NearestName.remedy(sponsor, blocs) : named);
    }

    private List<String> provisionIds() {
        return scenario.provisions().stream().map(ProvisionSpec::id).toList();
    }

    private void axes(String path, List<Double> values) {
        if (values.size() != known.axes()) {
            checks.refuse(
                    path,
                    "a list of " + values.size() + " numbers",
                    "one number for each of the " + known.axes() + " axes of " + Study.PREFERENCES,
                    "");
        }
    }

    private void statesIfAny(String path, List<String> selectors, String what) {
        if (!selectors.isEmpty()) {
            states(path, selectors, what);
        }
    }

    private void states(String path, List<String> selectors, String what) {
        int before = checks.problems().size();
        for (int i = 0; i < selectors.size(); i++) {
            String at = path + "." + (i + 1);
            known.selector().check(selectors.get(i), checks.place(at), at, checks.problems());
        }
        if (checks.problems().size() == before
                && known.selector().select(selectors).isEmpty()) {
            checks.refuse(path, "no state at all: no " + what, "at least one state", "check what is left out.");
        }
    }

    private void list(String path, List<String> names, Collection<String> allowed, String what) {
        distinct(path, names);
        for (int i = 0; i < names.size(); i++) {
            name(path + "." + (i + 1), names.get(i), allowed, what);
        }
    }

    private void names(String path, Set<String> names, Collection<String> allowed, String what) {
        names.forEach(name -> name(path + "." + name, name, allowed, what));
    }

    private void name(String path, String name, Collection<String> allowed, String what) {
        if (!allowed.contains(name) && !checks.problems().isFull()) {
            checks.refuse(
                    path,
                    "\"" + Printable.brief(name) + "\", which is not " + what,
                    allowed.isEmpty() ? what + ", but there is none" : what + ": " + String.join(", ", allowed),
                    NearestName.remedy(name, allowed));
        }
    }

    private void distinct(String path, List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                String found = "\"" + Printable.brief(names.get(i)) + "\" a second time";
                checks.refuse(path + "." + (i + 1), found, "each name once", "remove it.");
            }
        }
    }
}
