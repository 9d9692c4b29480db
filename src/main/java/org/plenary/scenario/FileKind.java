package org.plenary.scenario;

import java.util.List;
import org.plenary.input.Behaviours;
import org.plenary.input.InvalidInputException;

/**
 * A kind of YAML file in a study, so that it can be told from others and checked.
 *
 * @param name its name: {@code scenario}, {@code sweep}, {@code model}, {@code codebook}
 * @param keys the keys at the top of such a file
 * @param check checks a file of this kind
 */
public record FileKind(String name, List<String> keys, Check check) {
    /** Checks a file. */
    @FunctionalInterface
    public interface Check {
        /**
         * Returns if there is nothing wrong.
         *
         * @param opened the file and its study
         * @param behaviours what a file may name
         * @throws InvalidInputException with all problems, if there is any
         */
        void check(Study.Opened opened, Behaviours behaviours);
    }
}
