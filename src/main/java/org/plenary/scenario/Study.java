package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.PlainFile;
import org.plenary.input.Problem;

/**
 * The study folder: shared parameters, data, scenarios. Files name others by their path in it, and reach nothing
 * outside.
 *
 * <p>It is the nearest folder above a file that holds {@value #MODEL}; without one, the study that is shipped with
 * Plenary. It reads each of its files once and remembers what stood there, so that all that is made from one study is
 * made from the same bytes, and the manifest has their hashes. Several threads may read.
 */
public final class Study {
    /** The file of shared parameters, which makes a folder a study folder. */
    public static final String MODEL = "model.yaml";

    /** The states. */
    public static final String STATES = "data/states.csv";

    /** The preference estimate. */
    public static final String PREFERENCES = "data/preferences.csv";

    /** How roll calls sort positions; a study need not have it. */
    public static final String ROLL_CALLS = "data/rollcall_items.csv";

    /** The roll calls: when they were held, on what, with what result; a study need not have it. */
    public static final String ROLL_CALL_LIST = "data/rollcalls.csv";

    /** The codebook. */
    public static final String CODEBOOK = "codebook.yaml";

    /** What is known of the explanatory variables of several cases; a study need not have it. */
    public static final String ORDINAL = "ordinal.yaml";

    private static final String YAML = ".yaml";
    private static final String SHIPPED_PREFIX = "shipped:";
    private static final Pattern PLAIN_STEP = Pattern.compile("[^\\\\:\\p{Cntrl}]{1,255}");

    private final Path root;
    private final boolean shipped;
    private final TreeMap<String, InputFile> read = new TreeMap<>();

    private Study(Path root, boolean shipped) {
        this.root = root;
        this.shipped = shipped;
    }

    /** Returns the study that is shipped with Plenary. */
    public static Study shipped() {
        return new Study(Shipped.ROOT, true);
    }

    /** Returns the study in a folder, whether or not it holds {@value #MODEL}. */
    public static Study in(Path folder) {
        return new Study(folder, false);
    }

    /** Returns the study that a file belongs to: the nearest folder above it with {@value #MODEL}, or the shipped one. */
    public static Study of(Path file) {
        Path above = file.toAbsolutePath().normalize().getParent();
        for (Path folder = above; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(MODEL))) {
                return in(folder);
            }
        }
        return shipped();
    }

    /**
     * A file that the user named, and the study it belongs to.
     *
     * @param study the study
     * @param file the file
     */
    public record Opened(Study study, InputFile file) {}

    /**
     * Opens a file that the user named. A file that is not there is looked for in the shipped study, with or without
     * {@code scenarios/} before it.
     *
     * @throws InvalidInputException if it is not there either, is not a plain file, is too large, or is a link that
     *     leaves its study folder
     */
    public static Opened open(String given) {
        Path file = path(given);
        if (Files.exists(file)) {
            Study study = of(file);
            return new Opened(study, study.readGiven(file, given));
        }
        Study shipped = shipped();
        String name = given.replace('\\', '/').replaceFirst("^(\\./)?(scenarios/)?", "");
        if (shipped.resolve(name).filter(Files::isRegularFile).isPresent()) {
            return new Opened(shipped, shipped.read(name));
        }
        throw missing(given, PlainFile.siblings(file), shipped);
    }

    private static Path path(String given) {
        if (given.isBlank()) {
            throw new InvalidInputException(
                    Problem.of(Place.of("\"" + given + "\""), "", "an empty name", "the name of a file"));
        }
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(new Problem(
                    Place.of(given),
                    "",
                    "no name that a file could have here",
                    "an existing file",
                    given.chars().allMatch(letter -> letter < 128)
                            ? ""
                            : "set LC_ALL=C.UTF-8, for names with other letters than English has."));
        }
    }

    private InputFile readGiven(Path file, String given) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean inside = !shipped && absolute.startsWith(root.toAbsolutePath().normalize());
        if (inside) {
            checkInside(absolute, given, Place.of(given));
        }
        String name = inside
                ? slashes(root.toAbsolutePath().normalize().relativize(absolute))
                : slashes(absolute.getFileName() == null ? absolute : absolute.getFileName());
        return remember(new InputFile(name, given, PlainFile.bytes(file, given)));
    }

    /**
     * Reads a file of the study.
     *
     * @param path its path in the study folder, with {@code /}
     * @throws InvalidInputException if the path leaves the study folder, by itself or by a link, or there is no such
     *     plain file, or it is too large
     */
    public InputFile read(String path) {
        return read(path, Place.of(shown(path)));
    }

    /**
     * Reads a file of the study that another file names.
     *
     * @param path its path in the study folder, with {@code /}
     * @param namedAt where the other file names it
     * @throws InvalidInputException if the path leaves the study folder, by itself or by a link, or there is no such
     *     plain file, or it is too large
     */
    public InputFile read(String path, Place namedAt) {
        Path file = resolve(path).orElseThrow(() -> outside(path, namedAt));
        Optional<InputFile> known = remembered(path, shown(path));
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.exists(file)) {
            throw new InvalidInputException(new Problem(
                    namedAt,
                    "",
                    "no file \"" + path + "\" in the study folder " + shownRoot(),
                    "a file of the study folder",
                    remedy(path)));
        }
        checkInside(file, path, namedAt);
        return remember(new InputFile(path, shown(path), PlainFile.bytes(file, shown(path))));
    }

    /** A path that leads to the study's folder from above is cut to what lies in it. */
    private String remedy(String path) {
        String last = path.substring(path.indexOf('/') + 1);
        boolean inside =
                !last.equals(path) && resolve(last).filter(Files::isRegularFile).isPresent();
        String near = (inside ? Optional.of(last) : nearest(path))
                .map(name -> "write \"" + name + "\".")
                .orElse("");
        boolean copied =
                !shipped && shipped().resolve(path).filter(Files::isRegularFile).isPresent();
        return copied ? "copy it from the shipped study (folder scenarios)." : near;
    }

    /** Returns the nearest among the scenarios of the study, which alone one file names in another. */
    private Optional<String> nearest(String path) {
        List<String> names = files("").stream()
                .filter(name -> name.endsWith(YAML) && isScenario(name))
                .map(Study::bare)
                .toList();
        return NearestName.of(bare(path), names).map(name -> name + YAML);
    }

    private static String bare(String path) {
        return path.endsWith(YAML) ? path.substring(0, path.length() - YAML.length()) : path;
    }

    private boolean isScenario(String name) {
        try {
            return MistakenFile.isScenario(read(name));
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private Optional<Path> resolve(String path) {
        boolean plain = !path.isEmpty() && !path.startsWith("/");
        for (String step : path.split("/", -1)) {
            plain &= PLAIN_STEP.matcher(step).matches() && !step.equals("..") && !step.equals(".");
        }
        try {
            return plain ? Optional.of(root.resolve(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void checkInside(Path file, String name, Place namedAt) {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new InvalidInputException(new Problem(
                        namedAt,
                        "",
                        "the link \"" + name + "\", which leads out of the study folder",
                        "a file inside the study folder " + shownRoot(),
                        "copy the file into the study folder."));
            }
        } catch (IOException e) {
            throw PlainFile.unreadable(name, e);
        }
    }

    private InvalidInputException outside(String path, Place namedAt) {
        String plain = path.replace('\\', '/').replaceAll("/+(\\./+)*", "/").replaceFirst("^\\./", "");
        boolean inside = resolve(plain).filter(Files::isRegularFile).isPresent();
        return new InvalidInputException(new Problem(
                namedAt,
                "",
                "the path \"" + path + "\", which " + (inside ? "is not written plainly" : "leaves the study folder"),
                "a path inside the study folder " + shownRoot() + ", such as data/states.csv",
                inside ? "write \"" + plain + "\"." : "copy the file into the study folder."));
    }

    private static InvalidInputException missing(String given, List<String> siblings, Study shipped) {
        String near = NearestName.remedy(given, siblings);
        return new InvalidInputException(new Problem(
                Place.of(given),
                "",
                "no such file",
                "an existing file",
                near.isEmpty() ? shippedRemedy(given, shipped) : near));
    }

    /** Suggests the shipped file whose name is nearest, whatever its folder. */
    private static String shippedRemedy(String given, Study shipped) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String path : shipped.files("")) {
            paths.putIfAbsent(new InputFile(path, path, new byte[0]).stem(), "scenarios/" + path);
        }
        String sought = new InputFile(given.replace('\\', '/'), given, new byte[0]).stem();
        return paths.keySet().stream()
                .filter(sought::equals)
                .findFirst()
                .or(() -> NearestName.of(sought, paths.keySet()))
                .map(stem -> "write \"" + paths.get(stem) + "\".")
                .orElse("");
    }

    /** Returns the YAML and CSV files under a folder of the study ({@code ""} for all), sorted, by their paths. */
    public List<String> files(String folder) {
        Path start = folder.isEmpty() ? root : resolve(folder).orElse(root);
        try (Stream<Path> found = Files.walk(start, 4)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> slashes(root.relativize(file)))
                    .filter(name -> name.endsWith(YAML) || name.endsWith(".csv"))
                    .sorted()
                    .limit(1000)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Returns its folder; nothing if it is the shipped study, which may lie inside a jar. */
    public Optional<Path> folder() {
        return shipped ? Optional.empty() : Optional.of(root);
    }

    /** Returns all files read so far, each once, in the order of their names. */
    public List<InputFile> inputs() {
        synchronized (read) {
            return new ArrayList<>(read.values());
        }
    }

    private Optional<InputFile> remembered(String name, String shown) {
        synchronized (read) {
            return Optional.ofNullable(read.get(name))
                    .filter(file -> file.shown().equals(shown));
        }
    }

    private InputFile remember(InputFile file) {
        synchronized (read) {
            read.put(file.name(), file);
        }
        return file;
    }

    private String shown(String path) {
        return shipped ? SHIPPED_PREFIX + path : slashes(shownPath()) + "/" + path;
    }

    private String shownRoot() {
        return shipped ? "shipped with Plenary" : slashes(shownPath());
    }

    private Path shownPath() {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = root.toAbsolutePath().normalize();
        return absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Found once, when it is first needed: a folder of classes, or the runnable jar, opened as a file system. */
    private static final class Shipped {
        static final Path ROOT = find();

        private static Path find() {
            try {
                Path home = Path.of(Study.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                Path base = Files.isDirectory(home)
                        ? home
                        : FileSystems.newFileSystem(home).getPath("/");
                return base.resolve("org/plenary/study");
            } catch (URISyntaxException | IOException e) {
                throw new IllegalStateException("Plenary cannot open its own jar", e);
            }
        }
    }
}
