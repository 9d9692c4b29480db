package org.plenary.scenario;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.plenary.input.Behaviours;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problem;
import org.plenary.input.Problems;
import org.plenary.kernel.BehaviourProvider;

/**
 * The behaviours that a scenario may name: Plenary's own and those of the jars in a plug-in folder.
 *
 * <p>A jar names its {@link BehaviourProvider} in {@value #SERVICE}. Jars may also hold what others need. A plug-in is
 * code that the user chose to run; a scenario can name what it provides and nothing else.
 *
 * @param behaviours all behaviours
 * @param jars the jars, in the order of their names
 */
public record Plugins(Behaviours behaviours, List<InputFile> jars) {
    /** The name of the class loader of plug-ins, by which the stack of a failure tells whose it is. */
    public static final String LOADER = "plug-ins";

    static final String SERVICE = "META-INF/services/org.plenary.kernel.BehaviourProvider";

    private static final int LONGEST_LIST = 1 << 16;
    private static final long LARGEST_JAR = 100_000_000;
    private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]{0,200}");

    /** Returns Plenary's own behaviours alone. */
    public static Plugins none() {
        return new Plugins(Behaviours.builtIn(), List.of());
    }

    /**
     * Loads the jars of a folder. Their classes stay loaded for the life of the program.
     *
     * @throws InvalidInputException if the folder is none or has no jars, a jar cannot be read, none of them has a
     *     provider, a provider cannot be loaded, or a behaviour is not as it must be or takes a name that is taken
     */
    public static Plugins load(Path folder) {
        List<Path> paths = jarsIn(folder);
        List<InputFile> jars = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        Problems problems = new Problems();
        Set<String> named = new LinkedHashSet<>();
        for (Path path : paths) {
            named.addAll(services(path, problems));
            jars.add(file(path));
            urls.add(url(path));
        }
        problems.refuseIfAny();
        if (named.isEmpty()) {
            throw new InvalidInputException(new Problem(
                    Place.of(folder.toString()),
                    "",
                    "jars without a provider",
                    "a jar with a file " + SERVICE,
                    "name your BehaviourProvider in that file."));
        }
        ClassLoader loader = new URLClassLoader(LOADER, urls.toArray(new URL[0]), Plugins.class.getClassLoader());
        return new Plugins(Behaviours.of(providers(loader, named, folder)), List.copyOf(jars));
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw refused(folder, Files.exists(folder) ? "a file" : "no such folder", "a folder with plug-in jars");
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> jars = found.filter(path -> path.toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw refused(folder, "a folder without jars", "a folder with plug-in jars (*.jar)");
            }
            return jars;
        } catch (IOException e) {
            throw refused(folder, "a folder that cannot be read", "a folder with plug-in jars");
        }
    }

    private static InvalidInputException refused(Path folder, String found, String allowed) {
        return new InvalidInputException(Problem.of(Place.of(folder.toString()), "--plugins", found, allowed));
    }

    /** Returns the names in a jar's list of providers; none if it has no list. */
    private static List<String> services(Path path, Problems problems) {
        try (JarFile jar = new JarFile(path.toFile())) {
            ZipEntry entry = jar.getEntry(SERVICE);
            if (entry == null) {
                return List.of();
            }
            byte[] text = jar.getInputStream(entry).readNBytes(LONGEST_LIST + 1);
            List<String> names = new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            Optional<String> odd = names.stream()
                    .filter(name -> !CLASS.matcher(name).matches())
                    .findFirst();
            if (text.length > LONGEST_LIST || odd.isPresent()) {
                problems.add(
                        Place.of(path.toString()),
                        SERVICE,
                        odd.map(name -> "\"" + Printable.brief(name) + "\"").orElse("a longer list"),
                        "names of classes, a line each, in " + LONGEST_LIST + " bytes",
                        "build it again, or remove it.");
            }
            return names;
        } catch (IOException e) {
            problems.add(
                    Place.of(path.toString()), "", "a file that is not a jar", "jars", "build it again, or remove it.");
            return List.of();
        }
    }

    private static InputFile file(Path path) {
        try {
            long size = Files.size(path);
            if (size > LARGEST_JAR) {
                throw refused(path, "a jar of " + size + " bytes", "jars of up to " + LARGEST_JAR);
            }
            return new InputFile(String.valueOf(path.getFileName()), path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw refused(path, "a jar that cannot be read", "jars");
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path of a file is always a URL", e);
        }
    }

    private static List<BehaviourProvider> providers(ClassLoader loader, Set<String> named, Path folder) {
        List<BehaviourProvider> providers = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(named);
        try {
            for (BehaviourProvider provider : ServiceLoader.load(BehaviourProvider.class, loader)) {
                provider.behaviours();
                providers.add(provider);
                left.remove(provider.getClass().getName());
            }
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw unusable(
                    folder,
                    "a provider that cannot be loaded: " + e.getMessage()
                            + (cause == e
                                    ? ""
                                    : " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")"));
        }
        // The loader of services passes over classes of Java itself without a word.
        if (!left.isEmpty()) {
            throw unusable(folder, left.iterator().next() + ", which is no provider");
        }
        return providers;
    }

    private static InvalidInputException unusable(Path folder, String found) {
        return new InvalidInputException(new Problem(
                Place.of(folder.toString()),
                "",
                found,
                "providers with a public constructor without arguments, built for Java 17 and this version of"
                        + " Plenary",
                "build the plug-in again."));
    }
}
