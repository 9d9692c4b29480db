package org.plenary.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.scenario.Study;

/** The scenarios of a study, as a user would name them. */
final class ScenarioList {
    private static final Set<String> FOLDERS = Set.of("data", "sweeps", "schema", "findings", "calibrations");

    private ScenarioList() {}

    /** Returns the scenarios beside one, which comes among them; names of files, shipped ones after {@code scenarios/}. */
    static List<String> of(OpenScenario open) {
        List<String> names = new ArrayList<>();
        for (String file : open.study().files("")) {
            boolean scenario = file.endsWith(".yaml")
                    && (file.indexOf('/') < 0 || !FOLDERS.contains(file.substring(0, file.indexOf('/'))))
                    && isScenario(open.study(), file);
            if (scenario) {
                names.add(named(open.study(), file));
            }
        }
        if (!names.contains(open.shown())) {
            names.add(0, open.shown());
        }
        return names;
    }

    /** Returns how a user names a file of a study: from the working folder, if it lies below. */
    static String named(Study study, String file) {
        return study.folder().map(folder -> shown(folder.resolve(file))).orElse("scenarios/" + file);
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        return (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
    }

    /** A scenario has a policy field and organs; other files of a study have not. */
    private static boolean isScenario(Study study, String file) {
        String text = new String(study.read(file).content(), java.nio.charset.StandardCharsets.UTF_8);
        return text.contains("\nfield:") && text.contains("\norgans:");
    }
}
