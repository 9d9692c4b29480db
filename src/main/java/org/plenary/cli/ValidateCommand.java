package org.plenary.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.input.Behaviours;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;
import org.plenary.scenario.FileKind;
import org.plenary.scenario.PreferencesFile;
import org.plenary.scenario.StatesFile;
import org.plenary.scenario.StatesTable;
import org.plenary.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary validate}: every problem of each file. */
@Command(
        name = "validate",
        description = {
            "Checks files and prints every problem of each: the place, what was found, what is allowed, and the"
                    + " nearest valid name.",
            "What kind of file it is shows in its keys: scenario, sweep, finding, null_cells, model (shared parameters), ordinal, codebook; of"
                    + " tables, states.csv and preferences.csv.",
            "Exit code 0 if all is well, 2 if there is any problem."
        })
final class ValidateCommand extends VocabularyCommand {
    @Option(names = "--as", paramLabel = "KIND", description = "The kind of the files, if their keys do not show it.")
    private Optional<String> given = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<String> files = new ArrayList<>();

    ValidateCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() {
        Behaviours behaviours = behaviours();
        PrintWriter out = out();
        int code = ExitCode.SUCCESS;
        for (String file : files) {
            try {
                out.println(Printable.of(file) + ": a valid " + validate(file, behaviours) + " file");
            } catch (InvalidInputException e) {
                err().println(Printable.of(file) + ": " + e.getMessage());
                code = ExitCode.BAD_INPUT;
            }
        }
        return code;
    }

    private String validate(String given, Behaviours behaviours) {
        Study.Opened opened = Study.open(given);
        if (given.endsWith(".csv")) {
            return table(opened);
        }
        FileKind kind = kind(opened);
        kind.check().check(opened, behaviours);
        return kind.name();
    }

    private static String table(Study.Opened opened) {
        boolean states = opened.file().stem().equals("states");
        if (!states && !opened.file().stem().equals("preferences")) {
            throw new InvalidInputException(Problem.of(
                    Place.of(opened.file().shown()), "", "a table", "a table called states.csv or preferences.csv"));
        }
        StatesTable table =
                StatesFile.read(states ? opened.file() : opened.study().read(Study.STATES));
        boolean ofStudy = opened.file().name().equals(Study.STATES);
        if (!states || ofStudy) { // a run needs both, and that they fit
            PreferencesFile.read(ofStudy ? opened.study().read(Study.PREFERENCES) : opened.file(), table);
        }
        return opened.file().stem();
    }

    private FileKind kind(Study.Opened opened) {
        Map<String, FileKind> kinds = new LinkedHashMap<>();
        vocabulary().kinds().forEach(kind -> kinds.put(kind.name(), kind));
        if (given.isPresent()) {
            FileKind kind = kinds.get(given.get());
            if (kind == null) {
                throw new InvalidInputException(Problem.of(
                        Place.of("--as"),
                        "",
                        "\"" + given.get() + "\"",
                        "one of " + String.join(", ", kinds.keySet())));
            }
            return kind;
        }
        Problems problems = new Problems();
        Optional<Node> root =
                YamlReader.read(opened.file().shown(), opened.file().content(), problems);
        if (root.isEmpty()) {
            problems.refuseIfAny();
        }
        return mostAlike(root.orElseThrow(), kinds, problems);
    }

    private static FileKind mostAlike(Node root, Map<String, FileKind> kinds, Problems problems) {
        List<String> keys =
                root instanceof Node.Mapping map ? List.copyOf(map.entries().keySet()) : List.of();
        Optional<FileKind> best = Optional.empty();
        long most = 0;
        for (FileKind kind : kinds.values()) {
            long shared = keys.stream().filter(kind.keys()::contains).count();
            if (shared > most) {
                best = Optional.of(kind);
                most = shared;
            }
        }
        if (best.isEmpty()) {
            problems.add(
                    root.place(),
                    "",
                    root.describe(),
                    "the keys of a " + String.join(", ", kinds.keySet()) + " file",
                    "name its kind: --as " + kinds.keySet().iterator().next() + ".");
            problems.refuseIfAny();
        }
        return best.orElseThrow();
    }
}
