package org.plenary.cli;

import org.plenary.experiment.Settings;
import org.plenary.experiment.Words;
import org.plenary.study.Vary;
import picocli.CommandLine.Option;

/** The options of experiments that draw judged numbers. */
final class DrawOptions {
    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "100",
            description = "Draws of the judged numbers, besides the shipped values. Default: ${DEFAULT-VALUE}.")
    private int draws;

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

    Settings settings() {
        return Settings.NONE.with("draws", draws).with("vary", Words.of(vary)).with("gap", gap);
    }
}
