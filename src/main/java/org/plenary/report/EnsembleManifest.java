package org.plenary.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.SweepPlan;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.study.JudgedNumber;
import org.plenary.study.Targets;
import org.plenary.study.WaveTables;

/** Where the members of an ensemble come from, beside their table: {@code ensemble.json}. */
public final class EnsembleManifest {
    /** The name of the file. */
    public static final String FILE = "ensemble.json";

    private static final String FORMAT = "plenary-ensemble/1";

    private EnsembleManifest() {}

    /**
     * Copies the members of the last wave, and writes where they come from.
     *
     * @param waves the folders of all waves, in order, each finished
     */
    public static void write(Path folder, List<Path> waves, Targets targets, String targetsFile) throws IOException {
        Path last = waves.get(waves.size() - 1);
        Manifest manifest = Manifest.of(last).orElseThrow(() -> new UserError(last + " holds no results."));
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("format", FORMAT);
        json.put("version", manifest.version());
        json.put("commit", manifest.commit());
        json.put("command", manifest.commandLine());
        json.put("seed", manifest.seed());
        json.put("coding", targets.sweep().plan().coding());
        ObjectNode file = json.putObject("targets");
        file.put("file", targetsFile);
        file.put("sha256", SafeFiles.sha256(Path.of(targetsFile)));
        json.put("waves", waves.size());
        ArrayNode draws = json.putArray("draws");
        int replicates = 0;
        for (Path wave : waves) {
            try (RunStore store = RunStore.open(wave)) {
                SweepPlan plan = store.plan();
                draws.add(Integer.parseInt(plan.settings().word("draws")));
                replicates = plan.replicates();
            }
        }
        json.put("replicates", replicates);
        Path table = last.resolve(WaveTables.ENSEMBLE);
        json.putObject("table").put("file", WaveTables.ENSEMBLE).put("sha256", SafeFiles.sha256(table));
        String text = Files.readString(table);
        json.put("members", text.lines().count() - 1);
        ArrayNode numbers = json.putArray("numbers");
        targets.judgement().numbers().forEach(number -> add(numbers.addObject(), number));
        SafeFiles.write(folder.resolve(WaveTables.ENSEMBLE), text);
        SafeFiles.write(folder.resolve(FILE), json.toPrettyString() + "\n");
    }

    private static void add(ObjectNode node, JudgedNumber number) {
        node.put("name", number.name());
        node.put("path", number.path());
        node.put("shared", number.shared());
        ArrayNode places = node.putArray("places");
        number.places()
                .forEach(place ->
                        places.addObject().put("scenario", place.scenario()).put("path", place.path()));
        node.put("shipped", number.shipped());
        node.put("low", number.range().low());
        node.put("high", number.range().high());
    }
}
