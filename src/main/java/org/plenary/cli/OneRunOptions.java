package org.plenary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.input.YamlReader;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which run of a scenario is meant, and with which values. */
public final class OneRunOptions {
    @Mixin
    private PluginOption plugins = new PluginOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed of the run: decimal, or hexadecimal after 0x. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Another value for a setting of the scenario, such as strategies.framing=false; may be"
                    + " given more than once.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "The coding of the study's codebook. Default: its first.")
    private Optional<String> coding = Optional.empty();

    /**
     * A run to be made.
     *
     * @param shown the file's name
     * @param loaded the scenario
     * @param ready the same, built
     * @param seed the run's seed
     */
    record OneRun(String shown, ScenarioReader.Loaded loaded, ScenarioCase ready, long seed) {
        String title() {
            return loaded.scenario().value().title();
        }

        ObservedOutcome observed() {
            return StudySweepLoader.observed(loaded.scenario().value().observed());
        }
    }

    /** Returns the options of plug-ins. */
    PluginOption plugins() {
        return plugins;
    }

    /** Returns the changed settings as they were written. */
    List<String> settings() {
        return List.copyOf(settings);
    }

    /** Returns whether something is said that a stored run has already. */
    boolean any() {
        return seed.isPresent() || !settings.isEmpty() || coding.isPresent();
    }

    /** Reads the scenario. */
    OneRun open(String file) {
        Study.Opened opened = Study.open(file);
        ScenarioReader.Loaded loaded = loaded(opened);
        ScenarioCase ready = new ScenarioCase(ScenarioBuilder.build(loaded), codebook(opened.study()));
        return new OneRun(opened.file().shown(), loaded, ready, seed.orElse(1L));
    }

    private static InvalidInputException refused(String option, String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of(option), "", found, allowed, remedy));
    }

    private ScenarioReader.Loaded loaded(Study.Opened opened) {
        ScenarioReader reader =
                new ScenarioReader(plugins.plugins(Plugins::none).behaviours());
        ScenarioReader.Loaded asWritten = reader.load(opened);
        if (settings.isEmpty()) {
            return asWritten;
        }
        ScenarioTree tree = asWritten.tree();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            if (sign < 1) {
                throw refused("--set", "\"" + setting + "\"", "PATH=VALUE, such as field.drive=0.5", "add the value.");
            }
            Place place = Place.of("--set " + setting);
            tree = tree.with(setting.substring(0, sign), YamlReader.literal(setting.substring(sign + 1), place));
        }
        return reader.load(opened.study(), tree);
    }

    private Codebook codebook(Study study) {
        List<Codebook> codings = CodebookFiles.read(study.read(Study.CODEBOOK));
        String name = coding.orElse(codings.get(0).name());
        return CodebookFiles.coding(study.read(Study.CODEBOOK), name, Place.of("--coding"));
    }
}
