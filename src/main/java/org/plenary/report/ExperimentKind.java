package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.scenario.Plugins;

/**
 * A kind of experiment: how its plan and cases are made from files, and what is concluded once every run is there. A
 * sweep is one; a calibration, a test of robustness, of findings and of baselines are others. A kind keeps nothing
 * between calls.
 */
public interface ExperimentKind {
    /** Returns the word for it, which is also its command. */
    String word();

    /** Returns what such an experiment is called in a sentence: a noun without article. */
    default String noun() {
        return word();
    }

    /**
     * Reads all files and checks everything, so that no run can fail for a mistake in a file.
     *
     * @throws org.plenary.kernel.UserError with every problem found, if a file cannot be used
     * @throws IOException if a file cannot be read
     */
    OpenedExperiment open(Request request) throws IOException;

    /** Returns how to conclude without reading the files again, if that can be. */
    default Optional<Conclusions> conclusions() {
        return Optional.empty();
    }

    /** Returns whether a part of the runs is concluded from, too. */
    default boolean concludesParts() {
        return false;
    }

    /** Returns the settings of which nothing depends but what is concluded: runs stay when they change. */
    default Set<String> afterwards() {
        return Set.of();
    }

    /**
     * What an experiment is made from.
     *
     * @param files the files it was given, at least one: a sweep file, files of findings
     * @param plugins what adds behaviours
     * @param settings the options of the kind
     * @param replicates how many, if not as the file or the kind says
     * @param seed the master seed, likewise
     */
    record Request(
            List<Path> files, Plugins plugins, Settings settings, Optional<Integer> replicates, Optional<Long> seed) {
        /** Copies the list. */
        public Request {
            files = List.copyOf(files);
        }
    }

    /**
     * An experiment that was read and checked.
     *
     * @param experiment its plan, cases and inputs
     * @param conclusions what is concluded in the end
     */
    record OpenedExperiment(LoadedSweep experiment, Conclusions conclusions) {}

    /** Concludes from a store of which every run is there. */
    @FunctionalInterface
    interface Conclusions {
        /** Returns what to write and to print. */
        ConcludedExperiment of(RunStore store) throws IOException;
    }

    /**
     * What comes of an experiment.
     *
     * @param tables the text of each table by the name of its file: small letters, {@code _} and {@code .csv}
     * @param facts what the manifest is to say besides its settings
     * @param text what is printed
     */
    record ConcludedExperiment(
            SortedMap<String, String> tables, SortedMap<String, String> facts, Function<Glyphs, String> text) {
        /** Copies the maps. */
        public ConcludedExperiment {
            tables = new TreeMap<>(tables);
            facts = new TreeMap<>(facts);
        }
    }
}
