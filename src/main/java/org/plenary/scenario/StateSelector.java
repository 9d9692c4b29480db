package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problems;

/**
 * Selects states by what a scenario says.
 *
 * <p>A selector is a column of the states file ({@code eu}: every state whose cell is neither 0 nor blank), a column and
 * a value ({@code un_group=WEOG}), a state's code ({@code USA}), or a group ({@code all}, {@code majors}). Selectors add
 * up in their order; one with {@code -} before it leaves out, and a list that begins with such a one starts from all
 * states. Votes and numbers such as {@code cinc} select nobody: they are no memberships.
 */
public final class StateSelector {
    private final StatesTable states;
    private final SortedMap<String, List<String>> groups;

    /** Selects among these states, with the groups {@code all} and {@code majors}. */
    public StateSelector(StatesTable states) {
        this.states = states;
        this.groups = new TreeMap<>(Map.of("all", states.codes(), "majors", StatesAssembly.majors(states.states())));
    }

    /**
     * Returns the codes of the selected states in order.
     *
     * @param selectors checked ones; one that selects nobody is passed over
     */
    public List<String> select(List<String> selectors) {
        boolean startsFull = !selectors.isEmpty() && selectors.get(0).startsWith("-");
        TreeSet<String> selected = new TreeSet<>(startsFull ? states.codes() : List.of());
        for (String selector : selectors) {
            if (selector.startsWith("-")) {
                matching(selector.substring(1)).forEach(selected::remove);
            } else {
                selected.addAll(matching(selector));
            }
        }
        return List.copyOf(selected);
    }

    private List<String> matching(String selector) {
        List<String> group = groups.get(selector);
        if (group != null) {
            return group;
        }
        return states.matching(selector);
    }

    /** Adds a problem if the selector cannot be used. */
    void check(String selector, Place place, String path, Problems problems) {
        String plain = selector.startsWith("-") ? selector.substring(1) : selector;
        int equals = plain.indexOf('=');
        String column = equals < 0 ? plain : plain.substring(0, equals);
        if (problems.isFull() || groups.containsKey(plain) || states.codes().contains(plain)) {
            return;
        }
        if (!states.columns().contains(column)) {
            unknown(plain, place, path, problems);
        } else if (equals < 0 && column.equals("un_group")) {
            String example = "write \"un_group=" + states.values("un_group").get(0) + "\".";
            problems.add(place, path, "un_group without a value", "un_group=value", example);
        } else if (equals >= 0 && matching(plain).isEmpty()) {
            String value = plain.substring(equals + 1);
            List<String> values = states.values(column);
            String allowed = "one of " + column + "=" + String.join(", " + column + "=", values);
            String near = NearestName.of(value, values)
                    .map(name -> "write \"" + column + "=" + name + "\".")
                    .orElse("");
            problems.add(place, path, "\"" + Printable.brief(selector) + "\", which no state has", allowed, near);
        }
    }

    private void unknown(String plain, Place place, String path, Problems problems) {
        List<String> known = new ArrayList<>(groups.keySet());
        known.addAll(states.columns());
        Optional<String> column = known.stream().filter(plain::equalsIgnoreCase).findFirst();
        String state = states.remedy(plain);
        problems.add(
                place,
                path,
                "\"" + Printable.brief(plain) + "\", which is no state and no column of " + Study.STATES,
                "a state's ISO 3166 code, or one of " + String.join(", ", groups.keySet()) + ", "
                        + String.join(", ", states.columns()),
                column.isEmpty() && !state.isEmpty() ? state : NearestName.remedy(column.orElse(plain), known));
    }
}
