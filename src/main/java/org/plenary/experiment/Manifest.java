package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

/**
 * What a results folder says about itself in {@code manifest.json}: the only file of the folder that depends on clock,
 * machine and workers. It never changes; what comes after is another one.
 */
public final class Manifest {
    /** The file's name. */
    public static final String FILE = "manifest.json";

    private static final String FINISHED = "finished";
    private static final String UNFINISHED = "unfinished";
    private static final String RUNNING = "still running, or killed";
    private static final String MIXED = "mixed-";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode json;

    private Manifest(ObjectNode json) {
        this.json = json;
    }

    /** Returns the manifest of an experiment that begins now. */
    static Manifest begun(Work work, Provenance provenance, Circumstances circumstances) {
        SweepPlan plan = work.plan();
        Runtime machine = Runtime.getRuntime();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", format(plan.kind()));
        json.put("kind", plan.kind());
        json.put("status", UNFINISHED);
        json.put("reason", RUNNING);
        json.put("title", plan.title());
        json.put("fingerprint", provenance.fingerprint(plan));
        json.put("version", provenance.version());
        json.put("commit", provenance.commit());
        json.put("java", property("java.runtime.name") + " " + property("java.runtime.version"));
        json.put("os", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        json.put("processors", machine.availableProcessors());
        json.put("max_heap_megabytes", machine.maxMemory() >> 20);
        json.put("command_line", circumstances.commandLine());
        json.put("seed", RunSeed.toHex(plan.masterSeed()));
        json.put("replicates", plan.replicates());
        json.put("design_points", plan.design().size());
        json.put("runs_planned", work.size());
        json.put("runs_finished", work.done());
        json.put("workers", circumstances.workers());
        json.put("start", circumstances.now());
        json.put("end", "");
        ObjectNode facts = json.putObject("facts");
        plan.settings().values().forEach((name, words) -> facts.put(name, String.join(",", words)));
        provenance.inputs().forEach(json.putObject("inputs")::put);
        provenance.contents().forEach(json.putObject("contents")::put);
        json.putObject("outputs");
        return new Manifest(json);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** Returns what the manifest of a kind calls itself. */
    private static String format(String kind) {
        return switch (kind) {
            case SweepPlan.SWEEP -> "plenary-results/1";
            case "calibrate" -> "plenary-calibration/1";
            default -> "plenary-" + kind + "/1";
        };
    }

    private Manifest with(String status, String why, long runs, String when, Map<String, String> outputs) {
        ObjectNode next = json.deepCopy();
        next.put("status", status);
        next.put("reason", why);
        next.put("runs_finished", runs);
        next.put("end", when);
        outputs.forEach(next.putObject("outputs")::put);
        return new Manifest(next);
    }

    Manifest finished(String when, Map<String, String> outputs, Map<String, String> facts) {
        Manifest next = with(FINISHED, "", runsPlanned(), when, outputs);
        facts.forEach(next.json.withObject("/facts")::put);
        return next;
    }

    Manifest stopped(String why, long runs, String when) {
        return with(UNFINISHED, why, runs, when, Map.of());
    }

    /**
     * Returns the manifest of an experiment that goes on.
     *
     * @param now what was read and what program reads it, now
     * @param mixed whether these are others than before: it is no longer one experiment
     */
    Manifest goingOn(Work work, Provenance now, Circumstances circumstances, boolean mixed) {
        Manifest next = begun(work, now, circumstances);
        next.json.put("start", start());
        if (mixed || isMixed()) {
            String all = fingerprint() + next.fingerprint();
            next.json.put("fingerprint", MIXED + SafeFiles.sha256(all.getBytes(StandardCharsets.UTF_8)));
        }
        return next;
    }

    /** Returns whether every run is there and all tables are written. */
    public boolean isFinished() {
        return text("status").equals(FINISHED);
    }

    /** Returns whether the runs were made with more than one state of the inputs or of the program. */
    public boolean isMixed() {
        return fingerprint().startsWith(MIXED);
    }

    private String text(String name) {
        return json.path(name).asText();
    }

    private Map<String, String> map(String name) {
        Map<String, String> map = new TreeMap<>();
        json.path(name)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return Collections.unmodifiableMap(map);
    }

    /** Returns the word for the kind of experiment. */
    public String kind() {
        return json.path("kind").asText(SweepPlan.SWEEP);
    }

    /** Returns why it is unfinished; {@code ""} if it is finished. */
    public String reason() {
        return text("reason");
    }

    /** Returns a setting or fact of the experiment; {@code ""} if it has none. */
    public String fact(String name) {
        return json.path("facts").path(name).asText();
    }

    /** Returns the title. */
    public String title() {
        return text("title");
    }

    /** Returns the fingerprint of plan, inputs and program ({@link Provenance#fingerprint}). */
    public String fingerprint() {
        return text("fingerprint");
    }

    /** Returns the program's version. */
    public String version() {
        return text("version");
    }

    /** Returns the git commit of the program. */
    public String commit() {
        return text("commit");
    }

    /** Returns the command line as it was given. */
    public String commandLine() {
        return text("command_line");
    }

    /** Returns the master seed in hexadecimal digits. */
    public String seed() {
        return text("seed");
    }

    /** Returns the Java runtime. */
    public String java() {
        return text("java");
    }

    /** Returns the operating system. */
    public String os() {
        return text("os");
    }

    /** Returns how many processors the machine has. */
    public int processors() {
        return json.path("processors").asInt();
    }

    /** Returns the most memory that Java would use. */
    public long maxHeapMegabytes() {
        return json.path("max_heap_megabytes").asLong();
    }

    /** Returns how many threads ran cases. */
    public int workers() {
        return json.path("workers").asInt();
    }

    /** Returns the runs of the plan, or of the shard. */
    public long runsPlanned() {
        return json.path("runs_planned").asLong();
    }

    /** Returns how many of them were there when it was written. */
    public long runsFinished() {
        return json.path("runs_finished").asLong();
    }

    /** Returns when it began, in UTC. */
    public String start() {
        return text("start");
    }

    /** Returns when it ended, in UTC; {@code ""} while it runs or if it was killed. */
    public String end() {
        return text("end");
    }

    /** Returns the SHA-256 of each file that was read, by its path inside the study folder. */
    public Map<String, String> inputs() {
        return map("inputs");
    }

    /** Returns the SHA-256 of what files say, whatever their comments, for those of which that is known. */
    public Map<String, String> contents() {
        return map("contents");
    }

    /** Returns the SHA-256 of each table written; none until it is finished. */
    public Map<String, String> outputs() {
        return map("outputs");
    }

    /** Returns the manifest of a folder, if it has one that this program can read: only then is it a results folder. */
    public static Optional<Manifest> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static Optional<Manifest> parse(String text) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(text);
            boolean ours = node instanceof ObjectNode
                    && node.path("format")
                            .asText()
                            .equals(format(node.path("kind").asText(SweepPlan.SWEEP)))
                    && List.of("status", "reason", "title", "fingerprint", "version", "commit", "start", "end").stream()
                            .allMatch(name -> node.path(name).isTextual())
                    && node.path("inputs").isObject()
                    && node.path("outputs").isObject();
            return ours ? Optional.of(new Manifest((ObjectNode) node)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Checks that a folder's tables are as they were written.
     *
     * @throws UserError if one was changed or is missing
     */
    public void checkTables(Path folder) throws IOException {
        List<String> changed = changedTables(folder);
        if (!changed.isEmpty()) {
            throw new UserError(folder + " is not as it was written:\n  " + String.join("\n  ", changed)
                    + (Files.isRegularFile(folder.resolve(RunStore.FILE))
                            ? "\nMaybe plenary resume " + folder + " writes its tables anew from the store."
                            : "\nMaybe restore it, or run it again with --overwrite."));
        }
    }

    /** Returns which tables of a folder are not as they were written, a sentence each. */
    public List<String> changedTables(Path folder) throws IOException {
        return SweepDifferences.ofTables(folder, this);
    }

    String text() {
        return SafeFiles.json(json);
    }

    void writeTo(Path folder) throws IOException {
        SafeFiles.write(folder.resolve(FILE), text());
    }
}
