package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.chart.Chart;
import org.plenary.chart.ChartDrawing;
import org.plenary.chart.Heading;

/**
 * The Java blocks of CONTRIBUTING compile against the program, and run if they have a {@code main}. The first type of a
 * block names its file.
 */
class RecipesTest {
    private static final Path PAGE = Path.of("CONTRIBUTING.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final )*(?:class|record|enum|interface) (\\w+)");

    @TempDir
    Path temporary;

    private record Recipe(String heading, String type, String code) {
        String name() {
            return PACKAGE.matcher(code)
                    .results()
                    .map(found -> found.group(1) + "." + type)
                    .findFirst()
                    .orElse(type);
        }
    }

    private static List<Recipe> recipes() throws Exception {
        List<Recipe> recipes = new ArrayList<>();
        String page = Files.readString(PAGE);
        List<MatchResult> headings = HEADING.matcher(page).results().toList();
        for (int h = 0; h < headings.size(); h++) {
            int end = h + 1 < headings.size() ? headings.get(h + 1).start() : page.length();
            String heading = headings.get(h).group(1);
            BLOCK.matcher(page.substring(headings.get(h).end(), end))
                    .results()
                    .map(block -> block.group(1))
                    .forEach(code -> recipes.add(new Recipe(heading, type(heading, code), code)));
        }
        return recipes;
    }

    private static String type(String heading, String code) {
        return TYPE.matcher(code)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("a Java block under \"" + heading + "\" declares no type"))
                .group(1);
    }

    @Test
    void charts_designs_and_measures_have_recipes() throws Exception {
        assertThat(recipes())
                .extracting(Recipe::heading)
                .contains("Adding a chart", "Adding a design", "Adding a run measure");
    }

    @TestFactory
    Stream<DynamicTest> recipes_compile_and_run() throws Exception {
        return recipes().stream()
                .map(recipe -> DynamicTest.dynamicTest(recipe.heading() + ": " + recipe.type(), () -> check(recipe)));
    }

    private void check(Recipe recipe) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(recipe.type()));
        Path source = Files.writeString(folder.resolve(recipe.type() + ".java"), recipe.code());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(new File(source.toString())))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
            run(Class.forName(recipe.name(), true, loader));
        }
    }

    /** Draws a chart, or runs the main method, if there is one, with what it prints thrown away. */
    private static void run(Class<?> type) throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            runMain(type);
        } finally {
            System.setOut(out);
        }
    }

    private static void runMain(Class<?> type) throws Exception {
        if (Chart.class.isAssignableFrom(type)) {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            try (ChartDrawing drawing = new ChartDrawing()) {
                Chart chart = (Chart) constructor.newInstance(new Heading("votes", "Votes", ""), 97.0, 66.0);
                assertThat(drawing.svg(chart)).contains("in favour", "against");
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("main")) {
                method.setAccessible(true);
                method.invoke(null, (Object) new String[0]);
            }
        }
    }
}
