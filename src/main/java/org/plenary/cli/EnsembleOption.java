package org.plenary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.kernel.UserError;
import org.plenary.study.Ensemble;
import picocli.CommandLine.Option;

/** The option of experiments that run over an ensemble. */
final class EnsembleOption {
    static final String SHIPPED = "scenarios/ensemble.csv";

    @Option(
            names = "--ensemble",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = SHIPPED,
            description = "Run replicate r with the judged numbers of member r of this file, in every arm the same, and"
                    + " again from the first when all were run. Without a file: ${FALLBACK-VALUE}.")
    private Optional<Path> file = Optional.empty();

    /** Returns files with that of the ensemble behind them, if one is given. */
    List<Path> after(List<Path> files) {
        if (file.isPresent() && !Ensemble.isOne(file.get())) {
            throw new UserError("--ensemble " + file.get() + ": an ensemble is a file of members, whose name ends with"
                    + " .csv. Maybe write --ensemble=" + SHIPPED + ", or --ensemble behind the other files.");
        }
        List<Path> all = new ArrayList<>(files);
        file.ifPresent(all::add);
        return all;
    }
}
