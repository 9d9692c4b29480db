package org.plenary.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plenary.scenario.BadFileException.Problem;

/** Reads JSON and YAML files strictly: one document, UTF-8, no duplicate keys, nothing unread. */
final class StrictFile {
    private static final ObjectReader JSON = reader(new JsonFactory());
    private static final ObjectReader YAML = reader(new YAMLFactory());

    private StrictFile() {}

    static <T> T json(Path file, Function<StrictNode, T> read) throws BadFileException {
        return parse(bytes(file), file.toString(), JSON, "JSON", read);
    }

    static <T> T yaml(Path file, Function<StrictNode, T> read) throws BadFileException {
        return parse(bytes(file), file.toString(), YAML, "YAML", read);
    }

    static <T> T yaml(byte[] content, String shown, Function<StrictNode, T> read) throws BadFileException {
        return parse(content, shown, YAML, "YAML", read);
    }

    /** Reads a YAML file that the program itself ships. */
    static <T> T shippedYaml(String resource, Function<StrictNode, T> read) throws BadFileException {
        try (InputStream in = StrictFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + resource);
            }
            return parse(in.readAllBytes(), resource, YAML, "YAML", read);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + resource + " cannot be read", e);
        }
    }

    private static <T> T parse(
            byte[] bytes, String file, ObjectReader reader, String language, Function<StrictNode, T> read)
            throws BadFileException {
        JsonNode tree;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            tree = reader.readTree(text);
        } catch (CharacterCodingException e) {
            throw bad(file, "", "bytes that are not UTF-8 text", "allowed: a " + language + " file");
        } catch (JsonProcessingException e) {
            throw bad(file, place(e), firstLine(e), "allowed: " + language);
        }
        if (tree == null || tree.isMissingNode() || tree.isNull()) {
            throw bad(file, "", "an empty file", "allowed: a " + language + " map");
        }
        List<Problem> problems = new ArrayList<>();
        T value = null;
        try {
            value = read.apply(new StrictNode(tree, file, "", problems));
        } catch (IllegalArgumentException e) { // a rule that spans several values, checked by the type itself
            if (problems.isEmpty()) {
                problems.add(new Problem(file, "", "values that do not fit together", String.valueOf(e.getMessage())));
            }
        }
        if (value == null || !problems.isEmpty()) {
            throw new BadFileException(problems);
        }
        return value;
    }

    private static byte[] bytes(Path file) throws BadFileException {
        if (Files.isDirectory(file)) {
            throw bad(file.toString(), "", "a folder", "allowed: a file");
        }
        if (!Files.exists(file)) {
            throw bad(file.toString(), "", "nothing", "allowed: a file that exists");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw bad(file.toString(), "", "a file that cannot be read", "allowed: a file that you may read");
        }
    }

    private static BadFileException bad(String file, String path, String found, String allowed) {
        return new BadFileException(List.of(new Problem(file, path, found, allowed)));
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String firstLine(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("a syntax error");
    }

    private static ObjectReader reader(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }
}
