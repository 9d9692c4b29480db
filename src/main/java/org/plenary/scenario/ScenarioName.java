package org.plenary.scenario;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problems;

/** What a scenario may be called: its name, the file's without the ending, stands in every table of a sweep. */
public final class ScenarioName {
    static final String ALLOWED =
            "a file name of letters, digits, '_', '-' and '.' that no table takes for a number or for nothing";
    static final String REMEDY = "rename the file: begin with a letter.";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9._-]*([eExX][0-9a-fA-F]*)?");

    /** What programs that read tables take for a missing value, a number or a truth. */
    private static final List<String> NO_NAMES = List.of("NA", "NAN", "NULL", "NONE", "INF", "TRUE", "FALSE");

    private ScenarioName() {}

    /** Adds a problem if a sweep would refuse the name of this scenario's file. */
    public static void check(InputFile file, Problems problems) {
        if (!isPlain(file.stem())) {
            problems.add(Place.of(file.shown()), "", called(file.stem()), ALLOWED, REMEDY);
        }
    }

    static boolean isPlain(String name) {
        return NAME.matcher(name).matches()
                && !NUMBER.matcher(name).matches()
                && !NO_NAMES.contains(name.toUpperCase(Locale.ROOT));
    }

    static String called(String name) {
        return "a scenario called \"" + Printable.brief(name) + "\"";
    }
}
