package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Quantity;

/**
 * A number that was judged, with the range it was judged in. One draw of it holds in all its places.
 *
 * @param name its name in tables: the path, with {@code @} and the scenarios joined by {@code +} behind it if another
 *     number has the same path, and with {@code :} and its value if that does not tell them apart either
 * @param path the path into the scenarios, with {@code *} where it holds for elements of other names
 * @param shared whether it stands in the study's shared parameters or its codebook
 * @param places where it stands, in the order of the sweep, at least one
 * @param shipped its value in the files
 * @param range what it is drawn from
 */
public record JudgedNumber(
        String name, String path, boolean shared, List<InScenario> places, double shipped, Quantity.Range range) {
    /** Copies the places. */
    public JudgedNumber {
        places = List.copyOf(places);
    }

    /** What the names of the codebook's numbers begin with. */
    public static final String CODEBOOK = "codebook.";

    /**
     * A place where a number stands.
     *
     * @param scenario the name of the scenario
     * @param path the path into it
     */
    public record InScenario(String scenario, String path) {}

    /** Returns a number that stands at the same path in several scenarios. */
    public static JudgedNumber of(
            String name, String path, boolean shared, List<String> scenarios, double shipped, Quantity.Range range) {
        List<InScenario> places = scenarios.stream()
                .map(scenario -> new InScenario(scenario, path))
                .toList();
        return new JudgedNumber(name, path, shared, places, shipped, range);
    }

    /** Returns the names of the scenarios that it holds in, in the order of the sweep. */
    public List<String> scenarios() {
        return places.stream().map(InScenario::scenario).distinct().toList();
    }

    /** Returns whether it holds in a scenario. */
    public boolean isIn(String scenario) {
        return places.stream().anyMatch(place -> place.scenario().equals(scenario));
    }

    /** Returns the paths at which it stands in a scenario. */
    public List<String> pathsIn(String scenario) {
        return places.stream()
                .filter(place -> place.scenario().equals(scenario))
                .map(InScenario::path)
                .toList();
    }

    /** Returns whether it is a number of the codebook, and not of a scenario. */
    public boolean isOfCodebook() {
        return path.startsWith(CODEBOOK);
    }

    /** Returns the same number in one more place. */
    JudgedNumber alsoIn(InScenario place) {
        List<InScenario> more = new ArrayList<>(places);
        more.add(place);
        return new JudgedNumber(name, path, shared, more, shipped, range);
    }

    /** Returns the same number, drawn from another range. */
    JudgedNumber withRange(Quantity.Range other) {
        return new JudgedNumber(name, path, shared, places, shipped, other);
    }
}
