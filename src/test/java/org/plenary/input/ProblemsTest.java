package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems are shown in the order of their places, each once, and not without end. */
class ProblemsTest {
    private final Problems problems = new Problems();

    private static Problem at(String source, int line, int column, String path) {
        return Problem.of(new Place(source, line, column), path, "x", "y");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1, 1, p, b, 1, 1, p",
        "a, 9, 1, p, b, 1, 1, p",
        "a, 2, 9, p, a, 10, 1, p",
        "a, 2, 2, p, a, 2, 10, p",
        "a, 2, 2, p, a, 2, 2, q",
        "a, 0, 0, p, a, 1, 1, p",
    })
    void theOrderIsThatOfFileLineColumnAndPath(
            String a, int line, int column, String path, String b, int line2, int column2, String path2) {
        Problem first = at(a, line, column, path);
        Problem second = at(b, line2, column2, path2);
        problems.add(second);
        problems.add(first);
        problems.add(second);
        assertThat(problems.sorted()).containsExactly(first, second);
        assertThat(first).isLessThan(second);
    }

    @Test
    void aProblemHasOneLineForEachPart() {
        Place place = new Place("f.yaml", 3, 7);
        assertThat(new Problem(place, "a.b", "2", "0 to 1", "write 1."))
                .hasToString("f.yaml:3:7  a.b\n  found    2\n  allowed  0 to 1\n  Maybe write 1.");
        assertThat(Problem.of(Place.of("f.yaml"), "", "2", "0 to 1"))
                .hasToString("f.yaml\n  found    2\n  allowed  0 to 1");
        assertThat(Problem.of(Place.of("f\n.yaml"), "a\u001b", "\r", "\u202e").toString())
                .isEqualTo("f\\u000a.yaml  a\\u001b\n  found    \\u000d\n  allowed  \\u202e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 problem | 1",
                "2 | 2 problems | 2",
                "100 | 100 problems | 100",
                "101 | 101 problems | 100",
                "5000 | at least 1000 problems | 100",
            })
    void theMessageCountsAllAndShowsAHundred(int many, String count, int shown) {
        IntStream.rangeClosed(1, many).forEach(line -> problems.add(at("f", line, 1, "p")));
        assertThat(problems.size()).isEqualTo(Math.min(many, Problems.MOST));
        assertThat(problems.isFull()).isEqualTo(many >= Problems.MOST);
        assertThatThrownBy(problems::refuseIfAny).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.problems()).hasSize(problems.size());
            assertThat(Objects.requireNonNull(refused.getMessage()).lines().findFirst())
                    .contains(count);
            assertThat(Objects.requireNonNull(refused.getMessage()).lines().filter(line -> line.startsWith("f:")))
                    .hasSize(shown);
            assertThat(Objects.requireNonNull(refused.getMessage()).contains(" more problems"))
                    .isEqualTo(many > 100);
        });
    }

    @Test
    void anAttemptYieldsItsValueOrItsProblems() {
        assertThat(problems.attempt(() -> 3)).contains(3);
        assertThat(problems.isEmpty()).isTrue();
        assertThatCode(problems::refuseIfAny).doesNotThrowAnyException();
        List<Problem> two = List.of(at("f", 1, 1, "p"), at("f", 2, 1, "p"));
        assertThat(problems.attempt(() -> {
                    throw new InvalidInputException(two);
                }))
                .isEmpty();
        assertThat(problems.sorted()).isEqualTo(two);
        assertThatThrownBy(() -> problems.attempt(() -> List.of().get(0))).isInstanceOf(RuntimeException.class);
        assertThat(problems.size()).isEqualTo(2);
    }
}
