package org.plenary.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.input.Behaviours;
import org.plenary.input.Field;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.NearestName;
import org.plenary.input.Node;
import org.plenary.input.Printable;
import org.plenary.world.ComplexSetting;

/** Checks that the regimes of a scenario, and what it says of their complex, make sense together. */
final class RegimeChecks {
    private final FileChecks<ScenarioFile> checks;
    private final ScenarioFile scenario;
    private final StateSelector selector;

    /** Checks names of states elsewhere: a list of states that has a problem of its own is passed over here. */
    RegimeChecks(FileChecks<ScenarioFile> checks, StateSelector selector) {
        this.checks = checks;
        this.scenario = checks.value();
        this.selector = selector;
    }

    /** Checks one regime whose lists of states name only states that there are. */
    void states(RegimeSpec regime) {
        String path = "regimes." + regime.id();
        List<String> members = selector.select(regime.members());
        List<String> eligible = regime.eligible().isEmpty() ? members : selector.select(regime.eligible());
        checks.refuseIf(
                eligible.isEmpty(),
                path,
                "no parties, and nobody who may be one",
                "members, eligible or both",
                "write \"eligible: [all]\" if anybody may join.");
        List<String> outside = new ArrayList<>(members);
        outside.removeAll(new HashSet<>(eligible));
        checks.refuseIf(
                !outside.isEmpty(),
                path + ".members",
                named(outside) + " among the parties, but not among who may be one",
                "only states that are eligible",
                "add what members says to eligible.");
        checks.refuseIf(
                !eligible.isEmpty() && regime.minimum() > eligible.size(),
                path + ".minimum",
                regime.minimum() + " parties needed, where " + eligible.size()
                        + " may be one: it could never be in force",
                "at most " + eligible.size(),
                "lower minimum, or add to eligible.");
    }

    private static String named(List<String> states) {
        int shown = Math.min(3, states.size());
        String more = states.size() > shown ? " and " + (states.size() - shown) + " more" : "";
        return String.join(", ", states.subList(0, shown)) + more;
    }

    /** Checks that regimes work with institutions that there are. */
    void institutions() {
        Set<String> known = new HashSet<>();
        scenario.regimes().forEach(regime -> known.add(regime.institutionLabel()));
        scenario.organs().forEach(organ -> known.add(organ.id()));
        scenario.secretariats().forEach(secretariat -> known.add(secretariat.id()));
        for (RegimeSpec regime : scenario.regimes()) {
            List<String> others = known.stream()
                    .filter(label -> !label.equals(regime.institutionLabel()))
                    .sorted()
                    .toList();
            for (String label : regime.cooperatesWith().keySet()) {
                checks.refuseIf(
                        !others.contains(label),
                        "regimes." + regime.id() + ".cooperates_with." + label,
                        "\"" + Printable.brief(label) + "\", which is no other institution of this scenario",
                        "one of " + String.join(", ", others),
                        NearestName.remedy(label, others));
            }
        }
    }

    /**
     * Checks what the scenario says of the complex.
     *
     * @param states the states, of which the complex needs the assessed share and the income group
     */
    void complex(ComplexSetting complex, StatesTable states) {
        boolean now = complex.technology() == 0;
        checks.refuseIf(
                now || complex.then().getOrDefault("technology", 1.0) == 0,
                now ? "complex.technology" : "complex.then.technology",
                "0, at which no mean of powers is defined",
                "a number below or above 0",
                "write 0.01, which is close to the geometric mean.");
        checks.refuseIf(
                complex.serviceByPrice() != 0 && complex.serviceOrder() != ComplexSetting.ServiceOrder.PRICE,
                "complex.service_by_price",
                "a correlation that has no effect",
                "0, unless service_order is price",
                "write \"service_order: price\".");
        checks.refuseIf(
                scenario.regimes().size() > ComplexSetting.MOST_RIVALS,
                "regimes",
                scenario.regimes().size() + " regimes",
                "at most " + ComplexSetting.MOST_RIVALS + ", so that a text of the organisation makes nine at most",
                "remove those that fewest states belong to.");
        List<String> unlabelled = scenario.regimes().stream()
                .filter(regime -> regime.concept().isEmpty())
                .map(RegimeSpec::id)
                .toList();
        checks.refuseIf(
                !unlabelled.isEmpty()
                        && scenario.provisions().stream().allMatch(p -> p.defines() == ProvisionSpec.Defines.NOTHING),
                "regimes." + (unlabelled.isEmpty() ? "" : unlabelled.get(0)),
                "no concept, where no provision says what the matter is: concepts cannot be compared",
                "\"defines: concept\" on a provision, or a concept for every regime",
                "");
        then(complex);
        data(states);
    }

    /** Checks that what changes at rest are numbers of the complex, and allowed ones. */
    private void then(ComplexSetting complex) {
        List<Field> numbers = Format.of(ComplexSetting.class, Behaviours.none()).shape().fields().stream()
                .filter(field -> field.shape().isNumeric() && !field.shape().isWhole())
                .toList();
        complex.then().forEach((name, value) -> {
            String path = "complex.then." + name;
            Optional<Field> meant =
                    numbers.stream().filter(field -> field.key().equals(name)).findFirst();
            List<String> names = numbers.stream().map(Field::key).toList();
            checks.refuseIf(
                    meant.isEmpty(),
                    path,
                    "\"" + Printable.brief(name) + "\", which is no number of the complex",
                    "one of " + String.join(", ", names),
                    NearestName.remedy(name, names));
            meant.ifPresent(
                    field -> field.shape().check(Node.Numeral.of(value, checks.place(path)), path, checks.problems()));
        });
    }

    private void data(StatesTable table) {
        blank(table, StatesFile.ASSESSMENT, row -> row.assessmentPct().orElse(0) <= 0);
        blank(
                table,
                StatesFile.INCOME,
                row -> row.memberships().getOrDefault(StatesFile.INCOME, "").isEmpty());
    }

    private void blank(StatesTable table, String column, Predicate<StateRow> isBlank) {
        List<String> blank =
                table.states().stream().filter(isBlank).map(StateRow::iso3).toList();
        checks.refuseIf(
                !blank.isEmpty(),
                "complex",
                "a regime complex, where " + Study.STATES + " has no " + column + " of "
                        + (blank.size() == table.states().size() ? "any state" : named(blank)),
                "that column for every state: prices and representation need it",
                "add it to the file.");
    }
}
