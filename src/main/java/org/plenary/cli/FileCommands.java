package org.plenary.cli;

import org.plenary.scenario.Plugins;
import picocli.CommandLine;

/** The commands on files: validate, show, diff, new, list and schema. */
public final class FileCommands {
    private FileCommands() {}

    /** Adds the commands, for Plenary's own behaviours. */
    public static CommandLine addTo(CommandLine root) {
        return addTo(root, new Vocabulary(Plugins::none));
    }

    static CommandLine addTo(CommandLine root, Vocabulary vocabulary) {
        return root.addSubcommand(new ValidateCommand(vocabulary))
                .addSubcommand(new ShowCommand(vocabulary))
                .addSubcommand(new DiffCommand(vocabulary))
                .addSubcommand(new NewCommand(vocabulary))
                .addSubcommand(new ListCommand(vocabulary))
                .addSubcommand(new SchemaCommand(vocabulary));
    }
}
