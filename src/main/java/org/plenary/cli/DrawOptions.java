package org.plenary.cli;

import java.util.Optional;
import org.plenary.experiment.Settings;
import org.plenary.experiment.Words;
import org.plenary.study.Vary;
import picocli.CommandLine.Option;

/** The options of experiments that draw judged numbers. */
final class DrawOptions {
    private static final int PRESET = 100;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the judged numbers, besides the shipped values; 100 unless given.")
    private Optional<Integer> draws = Optional.empty();

    @Option(
            names = "--vary",
            paramLabel = "WHICH",
            defaultValue = "both",
            description =
                    "Which numbers are drawn: shared (of all scenarios), cases (of the scenarios themselves, equal"
                            + " ones drawn equal) or both. Default: ${DEFAULT-VALUE}.")
    private Vary vary = Vary.BOTH;

    @Option(
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    /** Returns how many draws are asked for; so many unless given. */
    int draws(int preset) {
        return draws.orElse(preset);
    }

    Settings settings() {
        return Settings.NONE
                .with("draws", draws(PRESET))
                .with("vary", Words.of(vary))
                .with("gap", gap);
    }
}
