package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.ArchitectureTest.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What keeps the house small enough to know. Each bound is the number of the day on which it was written: a change may
 * lower it, none may raise it but for something new that users see. They are to end at 0, 0, 60, 46,000, 0.7 and 0. (Lines
 * of code were 52,147 before votes came in as states cast them, with their tables, pages and command, and 56,100 before the
 * regime complex, ensembles and history matching, {@code explain}, {@code tell}, two folders side by side, tables from
 * elsewhere and clusters.)
 */
class HouseRulesTest {
    private static final int NAMES_TWICE_AT_MOST = 0;
    private static final int FIELDS_AT_MOST = 0;
    private static final int FILES_OF_EXPERIMENT_AT_MOST = 60;
    private static final int MAIN_LINES_AT_MOST = 73_500;
    private static final double TEST_TO_MAIN_AT_LEAST = 0.61;
    private static final int ROOMS_ON_THE_WAY_AT_MOST = 25;
    private static final int THIN_PACKAGES_AT_MOST = 0;

    /** Names that mean the same wherever they stand, such as the version of a thing; at most eight. */
    private static final Set<String> NAMES_FOR_MANY_THINGS = Set.of();

    /** Flat arrays that the step reads millions of times. */
    private static final Set<String> ARRAYS_FOR_SPEED = Set.of("States", "Preferences");

    /** Where others plug in, so that the description of the package must be a recipe. */
    private static final List<String> OPEN_PACKAGES =
            List.of("strategy", "protocol", "bargaining", "world", "kernel", "design", "experiment", "chart", "table");

    private static final int WORDS_OF_A_RECIPE = 60;

    private static final Path MAIN = Path.of("src/main/java/org/plenary");

    @Test
    void aNameStandsForOneThing() {
        Map<String, Set<String>> things = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.isTopLevelClass() || type.isMemberClass())
                .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> things.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName()));
        things.keySet().removeAll(NAMES_FOR_MANY_THINGS);
        things.values().removeIf(types -> types.size() < 2);

        assertThat(NAMES_FOR_MANY_THINGS).hasSizeLessThanOrEqualTo(8);
        assertThat(things).as("simple names of several types").hasSizeLessThanOrEqualTo(NAMES_TWICE_AT_MOST);
    }

    @Test
    void nobodyWritesIntoTheFieldsOfOthers() {
        List<String> open = CLASSES.stream()
                .filter(type -> !ARRAYS_FOR_SPEED.contains(type.getSimpleName()))
                .filter(HouseRulesTest::isOpen)
                .flatMap(type -> type.getFields().stream())
                .filter(HouseRulesTest::canBeWritten)
                .map(JavaField::getFullName)
                .sorted()
                .toList();

        assertThat(open).as("public fields that can be written").hasSizeLessThanOrEqualTo(FIELDS_AT_MOST);
    }

    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean canBeWritten(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && (!modifiers.contains(JavaModifier.FINAL)
                        || field.getRawType().isArray());
    }

    @Test
    void noPackageIsALumberRoom() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (Path file : sources(MAIN)) {
            files.merge(String.valueOf(MAIN.relativize(file).getParent()), 1, Integer::sum);
        }

        assertThat(files.remove("experiment")).isLessThanOrEqualTo(FILES_OF_EXPERIMENT_AT_MOST);
        assertThat(files.values()).as("files of each package: %s", files).allMatch(count -> count <= 80);
    }

    @Test
    void thereIsNoMoreCodeThanBeforeAndItIsTested() throws IOException {
        long main = lines(sources(MAIN));
        long test = lines(sources(Path.of("src/test/java")));

        assertThat(main).as("lines of src/main").isLessThanOrEqualTo(MAIN_LINES_AT_MOST);
        assertThat((double) test / main).as("test to main").isGreaterThanOrEqualTo(TEST_TO_MAIN_AT_LEAST);
    }

    /** A number of a scenario comes from its file to the outcome by a way that one can walk. */
    @Test
    void aNumberPassesThroughFewClasses() throws IOException {
        String section = Files.readString(Path.of("src/site/markdown/architecture.md"))
                .split("## One number from file to outcome\n", 2)[1]
                .split("\n## ", 2)[0];
        List<String> way = named(section, "(?m)^\\| `([a-z]+\\.\\w+)`");
        List<String> asking = CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("technicalComplexity")))
                .map(HouseRulesTest::outermost)
                .toList();

        assertThat(way).hasSizeBetween(15, ROOMS_ON_THE_WAY_AT_MOST).doesNotHaveDuplicates();
        assertThat(named(section, "`([a-z]+\\.\\w+)`")).containsAll(asking);
        Map<String, Set<String>> neighbours = neighbours();
        for (int i = 1; i < way.size(); i++) {
            assertThat(neighbours.getOrDefault(way.get(i), Set.of()))
                    .as("uses between %s and what stands above it", way.get(i))
                    .containsAnyElementsOf(way.subList(0, i));
        }
    }

    /** Returns who uses or is used by whom. */
    private static Map<String, Set<String>> neighbours() {
        Map<String, Set<String>> neighbours = new TreeMap<>();
        CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .forEach(arrow -> {
                    String user = outermost(arrow.getOriginClass());
                    String used = outermost(arrow.getTargetClass());
                    neighbours.computeIfAbsent(user, name -> new TreeSet<>()).add(used);
                    neighbours.computeIfAbsent(used, name -> new TreeSet<>()).add(user);
                });
        return neighbours;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replace("org.plenary.", "").replaceFirst("\\$.*", "");
    }

    private static List<String> named(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void packagesThatAreOpenToOthersSayHow() {
        List<String> thin = OPEN_PACKAGES.stream()
                .filter(name -> words(MAIN.resolve(name).resolve("package-info.java")) < WORDS_OF_A_RECIPE)
                .toList();

        assertThat(thin).hasSizeLessThanOrEqualTo(THIN_PACKAGES_AT_MOST);
    }

    private static long words(Path file) {
        try {
            String comment = Files.readString(file).split("\\*/", 2)[0];
            return Stream.of(comment.split("[^\\p{L}\\p{N}'-]+"))
                    .filter(word -> !word.isEmpty())
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Collection<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }
}
