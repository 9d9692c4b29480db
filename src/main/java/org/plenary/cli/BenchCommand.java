package org.plenary.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.Printable;
import org.plenary.kernel.UserError;
import org.plenary.report.ProgramVersion;
import org.plenary.report.TextTable;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary bench}: how fast this machine runs a sweep. */
@Command(
        name = "bench",
        description = {
            "Measures how many runs of a sweep's scenarios this machine carries out in a second, with one worker and"
                    + " with all, and the most memory that it took.",
            "Both are measured in one process in turns after a warm-up; what is shown is the median over the turns."
                    + " Nothing is stored."
        })
final class BenchCommand extends PrintingCommand {
    private static final double MEBIBYTE = 1024 * 1024;
    /** Below this share of the processors that were asked for, others had the rest. */
    private static final double DISTURBED = 0.9;

    private final ProgramVersion program;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The sweep file whose scenarios are run. Default: scenarios/sweeps/three-cases.yaml.")
    private Path file = Path.of("scenarios/sweeps/three-cases.yaml");

    @Option(names = "--json", description = "Print JSON instead of a table, with every turn.")
    private boolean json;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = WorkerCount.class,
            description = "How many work together; as many as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(names = "--turns", paramLabel = "N", description = "How many turns each has. Default: 5.")
    private int turns = 5;

    @Option(names = "--seconds", paramLabel = "S", description = "How long a turn lasts. Default: 4.")
    private double seconds = 4;

    @Option(names = "--warm-up", paramLabel = "S", description = "How long runs do not count yet. Default: 10.")
    private double warmUp = 10;

    BenchCommand(ProgramVersion program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        check("--turns", turns, 1, 1000);
        check("--seconds", seconds, 0.01, 3600);
        check("--warm-up", warmUp, 0, 3600);
        int together = workers.orElse(Runtime.getRuntime().availableProcessors());
        LoadedSweep sweep = new StudySweepLoader(plugins.plugins(Plugins::none)).load(file);
        Throughput throughput = new Throughput(sweep.plan(), sweep.cases(), together);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        throughput.warmUp(warmUp);
        throughput.measure(turns, seconds);
        Map<String, Object> measured = measured(sweep, together, throughput);
        PrintWriter out = out();
        out.print(json ? json(measured) : sheet(sweep, together, throughput));
        return ExitCode.SUCCESS;
    }

    private static void check(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UserError(String.format(
                    Locale.ROOT,
                    "%s: found %s; allowed: from %s to %s. Maybe leave it out.",
                    option,
                    Printable.number(value),
                    Printable.number(least),
                    Printable.number(most)));
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Returns the most heap that was in use, garbage included: at most the sum of what each pool held at its fullest. */
    private static long peakHeap() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private Map<String, Object> measured(LoadedSweep sweep, int together, Throughput throughput) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("file", file.toString());
        m.put(
                "scenarios",
                sweep.plan().scenarios().stream().map(PlannedScenario::id).toList());
        m.put("version", program.version());
        m.put("commit", program.commit());
        m.put("java", Runtime.version().toString());
        m.put("processors", Runtime.getRuntime().availableProcessors());
        m.put("turns", turns);
        m.put("seconds", seconds);
        m.put("warm_up", warmUp);
        m.put("one_worker", numbers(throughput.alone()));
        m.put("workers", together);
        m.put("all_workers", numbers(throughput.together()));
        m.put("ratio", throughput.ratio());
        m.put("peak_heap_bytes", peakHeap());
        m.put("heap_limit_bytes", Runtime.getRuntime().maxMemory());
        return m;
    }

    private static Map<String, Object> numbers(List<Throughput.Turn> turns) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("runs_per_second", median(turns, Throughput.Turn::perSecond));
        m.put("cpu_milliseconds_per_run", median(turns, BenchCommand::cpuPerRun));
        m.put("processors_had", median(turns, Throughput.Turn::processors));
        m.put(
                "runs_per_second_of_turns",
                turns.stream().map(Throughput.Turn::perSecond).toList());
        return m;
    }

    private static double cpuPerRun(Throughput.Turn turn) {
        return 1000 * turn.cpuSeconds() / Math.max(1, turn.runs());
    }

    private static double median(List<Throughput.Turn> turns, ToDoubleFunction<Throughput.Turn> of) {
        return Throughput.median(turns.stream().mapToDouble(of).toArray());
    }

    private static String json(Map<String, Object> measured) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(measured) + "\n";
    }

    private String sheet(LoadedSweep sweep, int together, Throughput throughput) {
        TextTable table = new TextTable(0, "workers", "runs a second", "cpu ms a run", "processors had");
        row(table, 1, throughput.alone());
        row(table, together, throughput.together());
        double had = median(throughput.together(), Throughput.Turn::processors)
                / Math.min(together, Runtime.getRuntime().availableProcessors());
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                        ", ",
                        sweep.plan().scenarios().stream()
                                .map(PlannedScenario::id)
                                .toList()))
                .append(String.format(
                        Locale.ROOT,
                        ": median of %d turns of %s s after %s s of warm-up\n\n",
                        turns,
                        Printable.number(seconds),
                        Printable.number(warmUp)))
                .append(table.render())
                .append(String.format(Locale.ROOT, "\nratio      %.2f\n", throughput.ratio()))
                .append(String.format(
                        Locale.ROOT,
                        "peak heap  %.0f MiB of %.0f\n",
                        peakHeap() / MEBIBYTE,
                        Runtime.getRuntime().maxMemory() / MEBIBYTE));
        if (had < DISTURBED) {
            text.append(String.format(
                    Locale.ROOT,
                    "\nOther programs were at work: this one had %.0f%% of the processors that it could have used."
                            + " Compare cpu ms a run, not runs a second.\n",
                    100 * had));
        }
        return text.toString();
    }

    private static void row(TextTable table, int workers, List<Throughput.Turn> turns) {
        table.row(
                Integer.toString(workers),
                String.format(Locale.ROOT, "%.1f", median(turns, Throughput.Turn::perSecond)),
                String.format(Locale.ROOT, "%.1f", median(turns, BenchCommand::cpuPerRun)),
                String.format(Locale.ROOT, "%.2f", median(turns, Throughput.Turn::processors)));
    }
}
