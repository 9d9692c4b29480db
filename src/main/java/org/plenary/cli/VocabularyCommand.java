package org.plenary.cli;

import org.plenary.input.Behaviours;
import picocli.CommandLine.Mixin;

/** A command on files, which knows what the model has and what plug-ins add. */
abstract class VocabularyCommand extends PrintingCommand {
    private final Vocabulary vocabulary;

    @Mixin
    private PluginOption plugins = new PluginOption();

    VocabularyCommand(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    final Vocabulary vocabulary() {
        return vocabulary;
    }

    final Behaviours behaviours() {
        return plugins.plugins(vocabulary.own()).behaviours();
    }
}
