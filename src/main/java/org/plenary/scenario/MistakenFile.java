package org.plenary.scenario;

import java.util.List;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;

/** Tells a scenario given for a sweep, or a sweep for a scenario, before every key of it counts as a problem. */
public final class MistakenFile {
    private static final String SCENARIO_KEY = "provisions";
    private static final String SWEEP_KEY = "scenarios";

    private MistakenFile() {}

    /**
     * Goes on unless the file is plainly a sweep file, or no key of it is one that a scenario has.
     *
     * @throws InvalidInputException if it is
     */
    static void refuseForScenario(InputFile file, Node root, List<String> known) {
        if (isSweep(root)) {
            throw refused(file, "a sweep file", "a scenario file", "use \"plenary sweep " + file.shown() + "\".");
        }
        refuseOther(file, root, known, "scenario");
    }

    /** Returns whether the file is plainly a sweep file. */
    static boolean isSweep(Node root) {
        return has(root, SWEEP_KEY) && !hasScenario(root);
    }

    /** Returns whether a file is plainly a scenario. */
    static boolean isScenario(InputFile file) {
        return YamlReader.read(file.shown(), file.content(), new Problems())
                .filter(MistakenFile::hasScenario)
                .isPresent();
    }

    /**
     * Goes on unless the file is plainly a scenario file, or no key of it is one that a sweep has.
     *
     * @throws InvalidInputException if it is
     */
    static void refuseForSweep(InputFile file, Node root, List<String> known) {
        if (hasScenario(root) && !has(root, SWEEP_KEY)) {
            throw refused(
                    file,
                    "a scenario file",
                    "a sweep file, which names scenarios and how often they are run",
                    "use \"plenary run " + file.shown() + "\", or write a sweep file like"
                            + " scenarios/sweeps/three-cases.yaml.");
        }
        refuseOther(file, root, known, "sweep");
    }

    /**
     * Goes on unless no key of the file is one that such a file has.
     *
     * @throws InvalidInputException if none is
     */
    public static void refuseOther(InputFile file, Node root, List<String> known, String kind) {
        if (root instanceof Node.Mapping map
                && !map.entries().isEmpty()
                && map.entries().keySet().stream().noneMatch(known::contains)) {
            throw refused(
                    file, map.describe(), "a " + kind + " file", "see \"plenary validate " + file.shown() + "\".");
        }
    }

    private static boolean hasScenario(Node root) {
        return has(root, SCENARIO_KEY) || has(root, Variant.KEY);
    }

    private static boolean has(Node root, String key) {
        return root instanceof Node.Mapping map && map.get(key).isPresent();
    }

    private static InvalidInputException refused(InputFile file, String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of(file.shown()), "", found, allowed, remedy));
    }
}
