package org.plenary.cli;

import java.util.Optional;

/** Which Java versions the program runs on. */
final class SupportedJava {
    /** The version for which the program is compiled. */
    static final int FIRST = 17;
    /** The last version with the package {@code java.applet}, which MASON's console needs. */
    static final int LAST = 25;

    private SupportedJava() {}

    /** Returns why the program does not run on this feature version of Java; empty if it does. */
    static Optional<String> objection(int feature) {
        if (feature >= FIRST && feature <= LAST) {
            return Optional.empty();
        }
        return Optional.of("this is Java " + feature + "; Plenary runs on " + FIRST + " to " + LAST
                + ". Maybe set JAVA_HOME to such a JDK.");
    }
}
