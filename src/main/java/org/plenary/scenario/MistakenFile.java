package org.plenary.scenario;

import java.util.List;
import java.util.Optional;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;

/** Tells a scenario given for a sweep, or a sweep for a scenario, before every key of it counts as a problem. */
final class MistakenFile {
    private static final String SCENARIO_KEY = "provisions";
    private static final String SWEEP_KEY = "scenarios";

    private MistakenFile() {}

    /**
     * Goes on unless the file is plainly a sweep file.
     *
     * @throws InvalidInputException if it is
     */
    static void refuseSweep(InputFile file) {
        if (isSweep(file)) {
            throw refused(file, "a sweep file", "a scenario file", "use \"plenary sweep " + file.shown() + "\".");
        }
    }

    /** Returns whether the file is plainly a sweep file. */
    static boolean isSweep(InputFile file) {
        return has(file, SWEEP_KEY) && !has(file, SCENARIO_KEY);
    }

    /**
     * Goes on unless the file is plainly a scenario file.
     *
     * @throws InvalidInputException if it is
     */
    static void refuseScenario(InputFile file) {
        if (has(file, SCENARIO_KEY) && !has(file, SWEEP_KEY)) {
            throw refused(
                    file,
                    "a scenario file",
                    "a sweep file, which names scenarios and how often they are run",
                    "use \"plenary run " + file.shown() + "\", or write a sweep file like"
                            + " scenarios/sweeps/three-cases.yaml.");
        }
    }

    /**
     * Goes on unless no key of the file is one that such a file has.
     *
     * @throws InvalidInputException if none is
     */
    static void refuseOther(InputFile file, List<String> known, String kind) {
        Optional<Node> root = root(file);
        if (root.isPresent()
                && root.get() instanceof Node.Mapping map
                && !map.entries().isEmpty()) {
            if (map.entries().keySet().stream().noneMatch(known::contains)) {
                throw refused(
                        file, map.describe(), "a " + kind + " file", "see \"plenary validate " + file.shown() + "\".");
            }
        }
    }

    private static Optional<Node> root(InputFile file) {
        return YamlReader.read(file.shown(), file.content(), new Problems());
    }

    private static boolean has(InputFile file, String key) {
        return root(file)
                .filter(Node.Mapping.class::isInstance)
                .flatMap(map -> ((Node.Mapping) map).get(key))
                .isPresent();
    }

    private static InvalidInputException refused(InputFile file, String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of(file.shown()), "", found, allowed, remedy));
    }
}
