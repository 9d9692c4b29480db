package org.plenary.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.Tactic;
import org.plenary.input.Behaviours;
import org.plenary.input.CatalogueEntry;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Printable;
import org.plenary.input.RecordShape;
import org.plenary.input.Setting;
import org.plenary.input.Shapes;
import org.plenary.input.YamlWriter;
import org.plenary.kernel.Named;
import org.plenary.kernel.Quantity;
import org.plenary.report.TextTable;
import org.plenary.scenario.OrganSpec;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.strategy.Strategy;
import org.plenary.table.Column;
import org.plenary.world.ComplexSetting;
import org.plenary.world.DecisionRule;
import org.plenary.world.Mechanism;
import org.plenary.world.ModelParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plenary list}: what a scenario may name. */
@Command(
        name = "list",
        description = "Prints what a scenario may name, with an explanation, default, bounds, unit and source each.")
final class ListCommand extends VocabularyCommand {
    @Parameters(
            paramLabel = "WHAT",
            description = "One of ${COMPLETION-CANDIDATES}.",
            completionCandidates = ListedWords.class)
    private What what = What.PARAMETERS;

    /** What can be listed; on the command line in lower case. */
    enum What {
        STRATEGIES,
        TACTICS,
        PROTOCOLS,
        RULES,
        ORGANS,
        PARAMETERS,
        MECHANISMS,
        OUTCOMES
    }

    /** The words that may follow {@code list}. */
    static final class ListedWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(What.values())
                    .map(what -> what.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    ListCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() {
        Behaviours behaviours = behaviours();
        PrintWriter out = out();
        switch (what) {
            case STRATEGIES -> behaviours(out, behaviours, Strategy.class);
            case TACTICS -> behaviours(out, behaviours, Tactic.class);
            case PROTOCOLS -> behaviours(out, behaviours, Protocol.class);
            case RULES -> behaviours(out, behaviours, DecisionRule.class);
            case ORGANS -> organs(out, behaviours);
            case PARAMETERS -> parameters(out, behaviours);
            case MECHANISMS -> mechanisms(out);
            case OUTCOMES -> outcomes(out);
        }
        return ExitCode.SUCCESS;
    }

    private static void behaviours(PrintWriter out, Behaviours behaviours, Class<?> kind) {
        TextTable table = settingsTable("name");
        behaviours.of(kind).forEach((name, type) -> {
            Named named = Behaviours.named(type);
            table.row(name, "", "", "");
            table.note(named.summary() + source(named.source()));
            RecordShape shape = new Shapes(behaviours).of(type);
            CatalogueEntry.of(shape).forEach(entry -> row(table, name + ".", entry));
        });
        out.print(table.isEmpty() ? "none\n" : table.render());
    }

    private static void parameters(PrintWriter out, Behaviours behaviours) {
        TextTable scenario = settingsTable("setting of a scenario");
        CatalogueEntry.of(Format.of(ScenarioFile.class, behaviours).shape()).forEach(entry -> {
            row(scenario, "", entry);
            if (entry.path().equals("mechanisms_off")) {
                scenario.note(entry.about().value() + " One or more of " + String.join(", ", ScenarioReader.MECHANISMS)
                        + ".");
            }
            if (entry.path().equals("complex")) {
                CatalogueEntry.of(Format.of(ComplexSetting.class, behaviours).shape())
                        .forEach(own -> row(scenario, "complex.", own));
            }
        });
        out.print(scenario.render());
        out.println();
        TextTable shared = new TextTable(0, "shared parameter", "model.yaml", "allowed", "unit");
        Map<String, Quantity> shipped =
                SharedParameters.read(Study.shipped().read(Study.MODEL)).quantities();
        for (CatalogueEntry entry :
                CatalogueEntry.of(Format.of(ModelParameters.class, behaviours).shape())) {
            Quantity value = Objects.requireNonNull(shipped.get(entry.path()));
            String range = value.range()
                    .map(ends -> "judged within " + Printable.number(ends.low()) + " to "
                            + Printable.number(ends.high()) + "; ")
                    .orElse("");
            shared.row(
                    entry.path(),
                    Printable.number(value.value()),
                    entry.allowed(),
                    entry.about().unit());
            shared.note(entry.about().value() + source(range + value.source()));
        }
        out.print(shared.render());
    }

    private static void organs(PrintWriter out, Behaviours behaviours) {
        Study shipped = Study.shipped();
        TextTable organs = new TextTable(0, "organ", "title", "rule", "secretariat", "in the shipped scenario");
        for (String file : shipped.files("")) {
            scenario(shipped, file, behaviours)
                    .ifPresent(tree -> tree.bind().value().organs().forEach(organ -> row(organs, organ, tree, file)));
        }
        if (!organs.isEmpty()) {
            out.print(organs.render());
            out.println();
        }
        TextTable settings = settingsTable("what an organ has");
        CatalogueEntry.of(new Shapes(behaviours).of(OrganSpec.class)).forEach(entry -> row(settings, "", entry));
        out.print(settings.render());
    }

    private static void row(TextTable table, OrganSpec organ, ScenarioTree tree, String file) {
        String path = "organs." + organ.id() + ".decision_rule";
        String rule = Setting.of(tree.format().shape(), tree.bind().node()).stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst()
                .map(setting -> YamlWriter.flow(setting.value()))
                .orElse("");
        table.row(organ.id(), organ.title(), rule, organ.secretariat(), file);
    }

    /** Other files of a study are passed over, and scenarios with problems: to say so is not this command's business. */
    private static Optional<ScenarioTree> scenario(Study study, String file, Behaviours behaviours) {
        if (!file.endsWith(".yaml")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ScenarioTree.read(study.read(file), behaviours));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void mechanisms(PrintWriter out) {
        TextTable table = new TextTable(0, "mechanism", "explanation");
        for (Mechanism mechanism : Mechanism.values()) {
            table.row(mechanism.id(), mechanism.summary());
        }
        out.print(table.render());
    }

    private void outcomes(PrintWriter out) {
        TextTable table = new TextTable(0, "outcome", "range", "unit", "explanation");
        for (Column outcome : vocabulary().outcomes()) {
            table.row(outcome.name(), outcome.range(), outcome.unit(), outcome.meaning());
        }
        out.print(table.render());
    }

    private static TextTable settingsTable(String first) {
        return new TextTable(0, first, "default", "allowed", "unit");
    }

    private static void row(TextTable table, String prefix, CatalogueEntry entry) {
        table.row(
                prefix + entry.path(),
                entry.preset().isEmpty() ? "(required)" : entry.preset(),
                entry.allowed(),
                entry.about().unit());
        table.note(entry.about().value() + source(entry.about().source()));
    }

    private static String source(String source) {
        return source.isEmpty() ? "" : " [" + source + "]";
    }
}
