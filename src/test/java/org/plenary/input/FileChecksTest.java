package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Parameter;

/** Checks beyond shapes: each problem stands where the value does. */
class FileChecksTest {
    /** A file with a name in it. */
    private record Named(
            @Parameter("A name.") String name,

            @Parameter(value = "Names.", defaultValue = "[]")
            List<String> others) {}

    private static FileChecks<Named> checks(String text) {
        return new FileChecks<>(
                Format.of(Named.class, Behaviours.none()).read("n.yaml", text.getBytes(StandardCharsets.UTF_8)),
                new Problems());
    }

    @Test
    void aNameThatRefersToNothingIsAProblemWithTheNearest() {
        FileChecks<Named> checks = checks("name: cyberwarfar\nothers: [a, b]\n");
        checks.oneOf("name", checks.value().name(), ", which is no scenario", List.of("cybercrime", "cyberwarfare"));
        checks.oneOf("others.1", "a", "", List.of("a"));
        assertThat(checks.problems().sorted())
                .containsExactly(new Problem(
                        new Place("n.yaml", 1, 7),
                        "name",
                        "\"cyberwarfar\", which is no scenario",
                        "one of cybercrime, cyberwarfare",
                        "write \"cyberwarfare\"."));
    }

    @Test
    void whatIsRightIsNoProblem() {
        FileChecks<Named> checks = checks("name: x\n");
        checks.refuseIf(false, "name", "x", "y", "");
        assertThat(checks.problems().isEmpty()).isTrue();
        checks.refuse("others.3", "nothing", "a third", "add one.");
        assertThat(checks.problems().sorted().get(0).place()).isEqualTo(Place.DEFAULT);
        assertThat(checks.place("name")).isEqualTo(new Place("n.yaml", 1, 7));
    }
}
