package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation, as readers follow it: its links, and its blocks of code with what stands before them.
 *
 * @param file the file
 * @param text its text
 */
record Page(Path file, String text) {
    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?: {4})?(?:\\./)?plenary(?: .*)?$");

    /**
     * A block of code.
     *
     * @param before the last line of text before it
     * @param language what it is written in
     * @param content its lines
     */
    record Block(String before, String language, String content) {}

    static Page of(Path file) throws IOException {
        return new Page(file, Files.readString(file));
    }

    /** Returns the pages of the project. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>(
                List.of(of(Path.of("README.md")), of(Path.of("CONTRIBUTING.md")), of(Path.of("results", "README.md"))));
        try (Stream<Path> found = Files.walk(Path.of("src", "site", "markdown"))) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                pages.add(of(file));
            }
        }
        return pages;
    }

    /** Returns the links that are no web addresses, without comments. */
    List<String> links() {
        return LINK.matcher(text.replaceAll("(?s)<!--.*?-->", ""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** Returns the fenced blocks in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            String[] above = text.substring(0, fence.start()).stripTrailing().split("\n");
            blocks.add(new Block(above[above.length - 1], fence.group(1), fence.group(2)));
        }
        return blocks;
    }

    /** Returns the arguments of every command line of the program, fenced or indented. */
    List<List<String>> commands() {
        return COMMAND.matcher(text)
                .results()
                .map(line -> words(line.group()))
                .map(words -> words.subList(1, words.size()))
                .toList();
    }

    /** Returns the words of a command line, without a remark after {@code #}. */
    static List<String> words(String line) {
        return Arrays.asList(line.strip().replaceFirst("\\s+#.*", "").split("\\s+"));
    }
}
