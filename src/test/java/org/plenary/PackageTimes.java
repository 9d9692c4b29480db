package org.plenary;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prints after the last test how long each package's test classes took, the slowest classes, and the whole. Every test
 * class has it by {@code META-INF/services}; where a single class runs, it says nothing.
 */
public final class PackageTimes implements BeforeAllCallback, AfterAllCallback {
    private static final int SLOWEST = 12;

    /** Kept by JUnit for all classes; its end is that of the last test. */
    private static final class Times implements AutoCloseable {
        private final long start = System.nanoTime();
        private final Map<Class<?>, Long> starts = new ConcurrentHashMap<>();
        private final Map<String, Double> seconds = new ConcurrentHashMap<>();

        @Override
        public void close() {
            if (seconds.size() < 2) {
                return;
            }
            Map<String, Double> packages = seconds.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.getKey().substring(0, entry.getKey().lastIndexOf('.')),
                            TreeMap::new,
                            Collectors.summingDouble(Map.Entry::getValue)));
            print("Seconds by package:", packages, packages.size());
            print("Slowest test classes:", seconds, SLOWEST);
            System.out.printf(
                    Locale.ROOT, "All %d test classes: %.1f s%n", seconds.size(), (System.nanoTime() - start) / 1e9);
        }

        private static void print(String title, Map<String, Double> all, int most) {
            PrintStream out = System.out;
            out.println(title);
            List<Map.Entry<String, Double>> sorted = all.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .toList();
            sorted.forEach(entry -> out.printf(Locale.ROOT, "%7.1f  %s%n", entry.getValue(), entry.getKey()));
        }
    }

    private static Times times(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PackageTimes.class))
                .getOrComputeIfAbsent(Times.class);
    }

    private static boolean isNested(Class<?> type) {
        return type.getEnclosingClass() != null;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        if (!isNested(type)) {
            times(context).starts.put(type, System.nanoTime());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        if (!isNested(type)) {
            Times times = times(context);
            long start = times.starts.getOrDefault(type, times.start);
            times.seconds.put(type.getName(), (System.nanoTime() - start) / 1e9);
        }
    }
}
