package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Shapes;
import org.plenary.input.YamlReader;
import org.plenary.strategy.Strategy;

/** Plug-ins compiled here, put in jars, and loaded as a user's would be. */
class PluginsTest {
    private static final String STRATEGY = """
            package example;
            import org.plenary.bargaining.Levers;
            import org.plenary.kernel.*;
            import org.plenary.strategy.*;
            @Named(value = "%s", summary = "Waits.")
            public record Waiting(@Parameter(value = "How long.", min = 0, max = 9, %s) double days)
                    implements Strategy {
                public void act(Levers levers) {}
            }
            """;
    private static final String PROVIDER = """
            package example;
            import java.util.Locale;
            import org.plenary.kernel.*;
            public class Provider implements BehaviourProvider {
                public java.util.List<Class<? extends Record>> behaviours() { return java.util.List.of(Waiting.class); }
            }
            """;

    @TempDir
    Path temp = Path.of("");

    private static String strategy(String name) {
        return String.format(Locale.ROOT, STRATEGY, name, "defaultValue = \"3\"");
    }

    private Path jar(String name, String services, String... sources) throws IOException {
        Path classes = Files.createDirectories(temp.resolve("classes-" + name));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        for (int i = 0; i < sources.length; i++) {
            Path source = Files.createDirectories(temp.resolve("src-" + name + "/example"))
                    .resolve(i == 0 ? "Waiting.java" : "Provider.java");
            Files.writeString(source, sources[i]);
            String path = System.getProperty("java.class.path") + File.pathSeparator + classes;
            int code = compiler.run(
                    null,
                    null,
                    null,
                    "--release",
                    "17",
                    "-proc:none",
                    "-cp",
                    path,
                    "-d",
                    classes.toString(),
                    source.toString());
            assertThat(code).isZero();
        }
        Path folder = Files.createDirectories(temp.resolve("plugins"));
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
                entry(out, classes.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            if (!services.isEmpty()) {
                entry(out, Plugins.SERVICE, services.getBytes(StandardCharsets.UTF_8));
            }
        }
        return folder;
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    @Test
    void aStrategyInAJarIsFoundByNameWithItsParameters() throws IOException {
        Path folder = jar("waiting", "example.Provider\n", strategy("waiting"), PROVIDER);
        Plugins plugins = Plugins.load(folder);
        assertThat(plugins.behaviours().of(Strategy.class)).containsKey("waiting");
        assertThat(plugins.jars()).hasSize(1);
        assertThat(plugins.jars().get(0).name()).isEqualTo("waiting.jar");
        assertThat(plugins.jars().get(0).sha256()).matches("[0-9a-f]{64}");

        Class<? extends Record> type =
                Objects.requireNonNull(plugins.behaviours().of(Strategy.class).get("waiting"));
        var shape = new Shapes(plugins.behaviours()).of(type);
        var node = YamlReader.literal("{days: 5}", Place.of("x"));
        assertThat(shape.bind(shape.complete(node), "")).hasToString("Waiting[days=5.0]");
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        jar("one", "example.Provider\n", strategy("waiting"), PROVIDER);
        String other = PROVIDER.replace("package example", "package other").replace("Waiting.class", "Late.class");
        Path folder = jar(
                "two",
                "other.Provider\n",
                strategy("waiting")
                        .replace("package example", "package other")
                        .replace("record Waiting", "record Late")
                        .replace("public record", "record"),
                other);
        assertThatThrownBy(() -> Plugins.load(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the name \"waiting\"");
    }

    @Test
    void aProviderThatCannotBeLoadedIsNamed() throws IOException {
        Path folder = jar("missing", "example.Absent\n", strategy("waiting"));
        assertThatThrownBy(() -> Plugins.load(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("example.Absent");
    }

    @Test
    void aListThatNamesNoProvidersIsRefusedBrieflyAndNothingOfItIsRun() throws IOException {
        assertThatThrownBy(() -> Plugins.load(jar("java", "java.lang.Runtime\n", strategy("waiting"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("java.lang.Runtime, which is no provider");
        Path folder = jar("long", "example.Provider\n".repeat(10_000), strategy("waiting"), PROVIDER);
        assertThatThrownBy(() -> Plugins.load(folder)).hasMessageContaining("a longer list");
        jar("long", "x".repeat(50_000) + "\u001b\n", strategy("waiting"), PROVIDER);
        assertThatThrownBy(() -> Plugins.load(folder))
                .hasMessageContaining("xxx...")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void aParameterWithoutADefaultIsRefused() throws IOException {
        String bare = String.format(Locale.ROOT, STRATEGY, "waiting", "unit = \"days\"");
        Path folder = jar("bare", "example.Provider\n", bare, PROVIDER);
        assertThatThrownBy(() -> Plugins.load(folder)).hasMessageContaining("a component without a default");
    }

    @Test
    void aNameMustBeOneThatAFileCanWrite() throws IOException {
        Path folder = jar("odd", "example.Provider\n", strategy("Waiting Long"), PROVIDER);
        assertThatThrownBy(() -> Plugins.load(folder)).hasMessageContaining("the name \"Waiting Long\"");
    }

    @Test
    void whatIsNoFolderOfPluginsIsRefused() throws IOException {
        assertThatThrownBy(() -> Plugins.load(temp.resolve("nowhere"))).hasMessageContaining("no such folder");
        Path empty = Files.createDirectories(temp.resolve("empty"));
        assertThatThrownBy(() -> Plugins.load(empty)).hasMessageContaining("a folder without jars");
        Files.writeString(empty.resolve("fake.jar"), "not a jar");
        assertThatThrownBy(() -> Plugins.load(empty)).hasMessageContaining("a file that is not a jar");
        Path library = jar("library", "", strategy("waiting"));
        assertThatThrownBy(() -> Plugins.load(library)).hasMessageContaining("jars without a provider");
    }
}
