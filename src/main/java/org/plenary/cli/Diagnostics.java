package org.plenary.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How much of what libraries say reaches the user: warnings only, or everything under {@code --debug}. */
final class Diagnostics {
    /** The option that asks for everything. */
    static final String DEBUG = "--debug";

    /** Held, because the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger JDK_ROOT = Logger.getLogger("");

    private Diagnostics() {}

    /**
     * Sets the level from the arguments, before any of them is parsed: {@code logback.xml} reads the properties set here
     * when the first logger is made.
     */
    static void configure(List<String> arguments) {
        boolean debug = arguments.contains(DEBUG);
        System.setProperty("plenary.log.level", debug ? "DEBUG" : "WARN");
        System.setProperty("plenary.log.sqlite", debug ? "DEBUG" : "OFF");
        System.setProperty("plenary.log.trace", debug ? "%ex" : "%nopex");
        JDK_ROOT.setLevel(debug ? Level.FINE : Level.SEVERE);
    }
}
