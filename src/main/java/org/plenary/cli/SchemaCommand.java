package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.file.SafeFiles;
import org.plenary.input.Behaviours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plenary schema}: the JSON Schema of each kind of file, with plug-ins if there are any. */
@Command(
        name = "schema",
        description = {
            "Writes the JSON Schema of each kind of file, by which an editor completes and checks them.",
            "The shipped ones in scenarios/schema know what Plenary has built in; use this with --plugins to have"
                    + " your own behaviours in them too. It replaces schema files in the folder."
        })
final class SchemaCommand extends VocabularyCommand {
    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to; schema unless given.")
    private Path folder = Path.of("schema");

    SchemaCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> schema :
                schemas(vocabulary(), behaviours()).entrySet()) {
            Path file = folder.resolve(schema.getKey());
            SafeFiles.write(file, schema.getValue());
            out().println("wrote " + file);
        }
        return ExitCode.SUCCESS;
    }

    /** Returns the text of each schema by the name of its file. */
    static SortedMap<String, String> schemas(Vocabulary vocabulary, Behaviours behaviours) {
        SortedMap<String, String> schemas = new TreeMap<>();
        vocabulary
                .formats(behaviours)
                .forEach((kind, format) ->
                        schemas.put(kind + ".schema.json", format.schemaText("Plenary " + kind + " file")));
        return schemas;
    }
}
