package org.plenary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import sim.engine.SimState;

/** The layout, and what only some packages may do. The table of packages is the one in CONTRIBUTING.md. */
class ArchitectureTest {
    /** Fewer classes than this, nested ones among them, mean that the importer looked in the wrong place. */
    private static final int CLASSES_AT_LEAST = 600;

    private static final String BASE = "org.plenary.";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plenary");

    /** The packages whose code makes up a run. */
    private static final String[] MODEL = {
        "kernel",
        "text",
        "legalization",
        "world",
        "complex",
        "bargaining",
        "protocol",
        "strategy",
        "model",
        "estimation"
    };

    private static final Set<String> TIME_SOURCES =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.Date.<init>");

    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin", "acos",
            "atan", "atan2", "sinh", "cosh", "tanh");

    @Test
    void seesTheWholeProgram() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    }

    @Test
    void packagesDependOnlyAsTheTableSays() throws IOException {
        PackageTable table = PackageTable.read(Path.of("CONTRIBUTING.md"));
        assertThat(table.allowed()).as("packages in CONTRIBUTING.md").hasSizeGreaterThanOrEqualTo(20);

        List<String> wrong = new ArrayList<>();
        for (JavaClass user : CLASSES) {
            Set<String> allowed = table.allowed().get(packageOf(user));
            assertThat(allowed)
                    .as("the row of CONTRIBUTING.md for " + user.getName())
                    .isNotNull();
            user.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith(BASE)
                        && !packageOf(used).equals(packageOf(user))
                        && !allowed.contains(packageOf(used))) {
                    wrong.add(dependency.getDescription());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(BASE.length()).split("\\.", 2)[0];
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Outcomes are read off what was negotiated: from the codebook no path leads to an explanatory variable. */
    @Test
    void codebookReachesTextsAndRecordsOnly() {
        Set<String> reached = new TreeSet<>();
        CLASSES.stream()
                .filter(type -> packageOf(type).equals("legalization"))
                .forEach(type -> type.getTransitiveDependenciesFromSelf().forEach(dependency -> {
                    String used =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (used.startsWith(BASE)) {
                        reached.add(used.substring(BASE.length()));
                    }
                }));
        assertThat(Set.of("legalization", "text", "kernel")).containsAll(reached);
    }

    /** Neither the texts nor their scores know the field, the parties or the organs that brought them about. */
    @Test
    void textsAndScoresNeverTouchExplanatoryVariables() {
        inside("text", "legalization")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(patterns("world", "bargaining", "protocol", "strategy", "model", "scenario"))
                                .or(type(KeyedRandom.class)))
                .check(CLASSES);
    }

    /** A run depends on its setup and its seed: it reads no files, and shares nothing with another run. */
    @Test
    void runsReadNoFiles() {
        inside("kernel", "text", "legalization", "world", "complex", "bargaining", "protocol", "strategy", "model")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "com.fasterxml.jackson.databind..")
                        .or(simpleName("File"))
                        .or(simpleName("InputStream"))
                        .or(simpleName("Reader")))
                .check(CLASSES);
    }

    @Test
    void runsShareNoVariables() {
        List<String> wrong = CLASSES.stream()
                .filter(type -> List.of(MODEL).contains(packageOf(type)))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaField::getFullName)
                .toList();
        assertThat(wrong).as("static variables").isEmpty();
    }

    /** MASON keeps 32 bits of a seed; and a draw from one generator shifts all later ones. */
    @Test
    void masonsGeneratorIsNeverDrawnFrom() {
        noClasses().should().accessField(SimState.class, "random").check(CLASSES);
        outside("gui")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ec.util.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        GivenClassesConjunction others = outside("cli");
        others.should().accessField(System.class, "out").check(CLASSES);
        others.should().accessField(System.class, "err").check(CLASSES);
        others.should().callMethodWhere(methods("java.lang.System", "exit")).check(CLASSES);
        others.should()
                .callMethodWhere(methods("java.lang.Runtime", "exit", "halt"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "print a stack to standard error",
                        call -> call.getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(CLASSES);
    }

    @Test
    void onlyTheGuiDraws() {
        outside("gui")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.swing..", "sim.display..", "sim.portrayal.."))
                .check(CLASSES);
        outside("gui", "chart")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt.."))
                .check(CLASSES);
    }

    @Test
    void onlyInputAndScenarioBindYaml() {
        outside("input", "scenario")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml.snakeyaml.."))
                .check(CLASSES);
    }

    /** Others may be handed a {@link java.time.Clock}, as a sweep is for its manifest. */
    @Test
    void onlyCommandLineAndGuiReadTheClock() {
        outside("cli", "gui")
                .should()
                .callCodeUnitWhere(describe("read the clock", ArchitectureTest::readsClock))
                .check(CLASSES);
    }

    private static boolean readsClock(JavaCall<?> call) {
        String type = call.getTargetOwner().getName();
        boolean plain = call.getTarget().getRawParameterTypes().isEmpty();
        return (TIME_SOURCES.contains(type + "." + call.getName()) && plain)
                || (type.startsWith("java.time.") && call.getName().equals("now"))
                || (type.equals("java.time.Clock") && call.getName().matches("(system|tick).*"));
    }

    @Test
    void randomNumbersComeFromKeyedStreamsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.random..")
                        .or(name("java.util.Random"))
                        .or(name("java.util.SplittableRandom"))
                        .or(name("java.util.concurrent.ThreadLocalRandom"))
                        .or(name("java.security.SecureRandom")))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(methods("java.lang.Math", "random"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(methods("java.lang.StrictMath", "random"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(methods("java.util.UUID", "randomUUID"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(methods("java.util.Collections", "shuffle"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(methods("java.lang.System", "identityHashCode"))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(name("sample")
                        .onResultOf((JavaCall<?> call) -> call.getTarget())
                        .and(describe(
                                "a distribution with a generator of its own",
                                call -> call.getTargetOwner()
                                        .getPackageName()
                                        .startsWith("org.apache.commons.math3.distribution"))))
                .check(CLASSES);
    }

    /**
     * Same input, same bytes: the order of these collections depends on hash codes, or on the day. Packages that read
     * and write files may ask such a set what it contains; nobody may iterate one.
     */
    @Test
    void collectionsKeepTheirOrder() {
        inside(MODEL)
                .should()
                .callConstructorWhere(owner(simpleName("HashMap").or(simpleName("HashSet")))
                        .onResultOf((JavaCall<?> call) -> call.getTarget()))
                .because("LinkedHashMap, TreeMap and EnumMap have an order that does not change")
                .check(CLASSES);
        inside(MODEL)
                .should()
                .callMethodWhere(describe("make a collection without order", ArchitectureTest::makesUnordered))
                .because("LinkedHashMap, TreeMap and EnumMap have an order that does not change")
                .check(CLASSES);
    }

    private static boolean makesUnordered(JavaCall<?> call) {
        String type = call.getTargetOwner().getName();
        int arguments = call.getTarget().getRawParameterTypes().size();
        return switch (call.getName()) {
            case "of" ->
                (type.equals("java.util.Set") && arguments > 1) || (type.equals("java.util.Map") && arguments > 2);
            case "copyOf", "ofEntries" -> type.equals("java.util.Set") || type.equals("java.util.Map");
            case "toSet", "toUnmodifiableSet", "toUnmodifiableMap" -> type.equals("java.util.stream.Collectors");
            case "toMap", "groupingBy" ->
                type.equals("java.util.stream.Collectors") && arguments < lengthWithFactory(call);
            default -> false;
        };
    }

    /** How many arguments the form of a collector has that says which map to make. */
    private static int lengthWithFactory(JavaCall<?> call) {
        return call.getName().equals("toMap") ? 4 : 3;
    }

    /** Same input, same bytes: these may differ in their last bit between Java releases. */
    @Test
    void arithmeticIsStrict() {
        outside("gui")
                .should()
                .callMethodWhere(describe(
                        "round as the processor likes; StrictMath does not",
                        call -> call.getTargetOwner().getName().equals("java.lang.Math")
                                && INEXACT.contains(call.getName())))
                .check(CLASSES);
    }

    /** Same input, same bytes: a number is not written as the machine's country writes it. */
    @Test
    void textDoesNotDependOnTheLocale() {
        noClasses()
                .should()
                .callMethodWhere(describe("use the locale of the machine", ArchitectureTest::usesLocale))
                .because("the forms with Locale.ROOT are the same everywhere")
                .check(CLASSES);
    }

    private static boolean usesLocale(JavaCall<?> call) {
        String type = call.getTargetOwner().getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "formatted" -> type.equals("java.lang.String");
            case "toLowerCase", "toUpperCase" -> type.equals("java.lang.String") && parameters.isEmpty();
            case "format", "printf" ->
                (type.equals("java.lang.String") || type.startsWith("java.io.Print"))
                        && parameters.get(0).isEquivalentTo(String.class);
            default -> false;
        };
    }

    private static GivenClassesConjunction inside(String... packages) {
        return noClasses().that().resideInAnyPackage(patterns(packages));
    }

    private static GivenClassesConjunction outside(String... packages) {
        return noClasses().that().resideOutsideOfPackages(patterns(packages));
    }

    private static String[] patterns(String... packages) {
        return Arrays.stream(packages).map(p -> BASE + p + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCall<?>> methods(String type, String... names) {
        return describe(
                type + "." + String.join("|", names),
                call -> call.getTargetOwner().getName().equals(type)
                        && List.of(names).contains(call.getName()));
    }
}
