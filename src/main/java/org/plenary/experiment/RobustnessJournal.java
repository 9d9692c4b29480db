package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.legalization.Dimension;
import org.plenary.parameter.UserError;

/**
 * The draws that are done, a line of JSON each, behind a first line that says what they are draws of. A line is written
 * and forced to the disk before the next begins; one that was cut off when the program died is dropped when the journal
 * is opened again. Once all is done, lines are put in the order of draws.
 */
public final class RobustnessJournal implements Closeable {
    /** The name of the file. */
    public static final String FILE = "draws.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "plenary-robustness/1";

    private final Path file;
    private final String header;
    private final FileChannel channel;
    private final TreeMap<Integer, ArmOutcomes> done;

    private RobustnessJournal(Path file, String header, FileChannel channel, TreeMap<Integer, ArmOutcomes> done) {
        this.file = file;
        this.header = header;
        this.channel = channel;
        this.done = done;
    }

    /**
     * Opens a journal, new or begun before.
     *
     * @param fingerprint what the draws depend on: the journal of another is refused
     * @throws UserError if the file holds draws of something else, or is damaged; it is left as it is then
     */
    public static RobustnessJournal open(Path file, RobustnessPlan plan, String fingerprint) throws IOException {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        String header =
                head.put("format", FORMAT).put("fingerprint", fingerprint).toString();
        List<String> lines = Files.exists(file) ? wholeLines(file) : List.of();
        if (!lines.isEmpty() && !lines.get(0).equals(header)) {
            throw new UserError(file + " holds draws of other files, another seed, other options or another version of"
                    + " the program, so they cannot be continued. Maybe give --overwrite to begin anew, or another"
                    + " --out.");
        }
        TreeMap<Integer, ArmOutcomes> done = new TreeMap<>();
        for (int line = 1; line < lines.size(); line++) {
            ArmOutcomes outcomes = parse(lines.get(line), plan, file + ":" + (line + 1));
            done.put(outcomes.draw(), outcomes);
        }
        SafeFiles.write(file, text(header, done));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return new RobustnessJournal(file, header, channel, done);
    }

    /** What stands behind the last end of a line was being written when the program died. */
    private static List<String> wholeLines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
    }

    private static String text(String header, TreeMap<Integer, ArmOutcomes> done) {
        StringBuilder text = new StringBuilder(header).append('\n');
        done.values().forEach(outcomes -> text.append(line(outcomes)).append('\n'));
        return text.toString();
    }

    /** Returns whether a draw is done. */
    public boolean holds(int draw) {
        return done.containsKey(draw);
    }

    /** Returns how many draws are done, that of the shipped values included. */
    public int size() {
        return done.size();
    }

    /** Returns the draws of a plan that are done, by index. */
    public List<ArmOutcomes> outcomes(RobustnessPlan plan) {
        return List.copyOf(done.headMap(plan.drawn().draws(), true).values());
    }

    /** Keeps a draw. */
    public void add(ArmOutcomes outcomes) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line(outcomes) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        done.put(outcomes.draw(), outcomes);
    }

    /** Puts the lines in the order of draws: the file then does not tell how many worked at it. */
    public void sort() throws IOException {
        channel.close();
        SafeFiles.write(file, text(header, done));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String line(ArmOutcomes outcomes) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("draw", outcomes.draw());
        for (Arm arm : Arm.values()) {
            ArrayNode cells = line.putArray(arm.word());
            for (DrawOutcome.Scored scored : outcomes.of(arm).scores()) {
                ObjectNode cell = cells.addObject();
                ArrayNode levels = cell.putArray("levels");
                scored.levels().forEach(levels::add);
                ArrayNode counts = cell.putArray("counts");
                scored.counts().forEach(counts::add);
            }
        }
        return line.toString();
    }

    private static ArmOutcomes parse(String text, RobustnessPlan plan, String place) {
        try {
            JsonNode line = JSON.readTree(text);
            int draw = line.required("draw").intValue();
            List<Double> values = plan.drawn().ranges().at(draw);
            Map<Arm, DrawOutcome> outcomes = new EnumMap<>(Arm.class);
            for (Arm arm : Arm.values()) {
                outcomes.put(arm, new DrawOutcome(draw, values, cells(line.required(arm.word()), plan)));
            }
            return new ArmOutcomes(draw, outcomes);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UserError(
                    place + " is damaged: it is no draw of this plan. Maybe remove that line; its draw is then"
                            + " done again.");
        }
    }

    private static List<DrawOutcome.Scored> cells(JsonNode cells, RobustnessPlan plan) {
        List<DrawOutcome.Scored> scored = new ArrayList<>();
        for (JsonNode cell : cells) {
            List<Double> levels = new ArrayList<>();
            cell.required("levels").forEach(level -> levels.add(level.doubleValue()));
            List<Integer> counts = new ArrayList<>();
            cell.required("counts").forEach(count -> counts.add(count.intValue()));
            scored.add(new DrawOutcome.Scored(levels, counts));
        }
        int expected = plan.drawn().sweep().scenarios().size() * Dimension.values().length;
        if (scored.size() != expected) {
            throw new IllegalArgumentException(scored.size() + " cells, not " + expected + ".");
        }
        return scored;
    }
}
