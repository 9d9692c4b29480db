package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.story.Story;

/** Prints a story in lines of at most 100 characters. */
final class StoryText {
    private static final int WIDTH = 100;

    private StoryText() {}

    /** Prints sentences as one paragraph. */
    static void paragraph(List<String> sentences, PrintWriter out) {
        Wrapping.of(Printable.of(String.join(" ", sentences)), WIDTH).forEach(line -> out.print(line + "\n"));
    }

    /** Prints passages: those of a period or an organ with a heading underlined, those of a provision begin with its name. */
    static void passages(List<Story.Passage> passages, PrintWriter out) {
        for (Story.Passage passage : passages) {
            String heading = Printable.of(passage.heading());
            out.print("\n" + heading + "\n");
            if (passage.provision().isEmpty()) {
                out.print((passage.organ().isEmpty() ? "=" : "-").repeat(heading.length()) + "\n");
            }
            paragraph(passage.sentences(), out);
        }
    }
}
