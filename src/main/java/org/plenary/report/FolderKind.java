package org.plenary.report;

/** What a report can be made of, in the order in which it is shown. */
enum FolderKind {
    SWEEP("sweep", "plenary-results/1"),
    FINDINGS("findings", "plenary-findings/1"),
    CALIBRATION("calibrate", "plenary-calibration/1"),
    ROBUSTNESS("robustness", "plenary-robustness/1"),
    BASELINES("baselines", "plenary-baselines/1"),
    EXPLANATION("explain", "plenary-explain/1");

    private final String command;
    private final String format;

    FolderKind(String command, String format) {
        this.command = command;
        this.format = format;
    }

    /** Returns the command that writes such a folder. */
    String command() {
        return command;
    }

    /** Returns what its manifest calls itself. */
    String format() {
        return format;
    }
}
