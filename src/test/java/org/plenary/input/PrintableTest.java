package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @Test
    void nothingIsLeftThatATerminalObeys() {
        assertThat(Printable.of("Ä é 漢 👍 a\tb\nc\u001b[2J\u009b\u202e\u2028\ud800\u200b"))
                .isEqualTo("Ä é 漢 👍 a\\u0009b\\u000ac\\u001b[2J\\u009b\\u202e\\u2028\\ud800\\u200b");
        assertThat(Printable.of(new String(Character.toChars(0xE0001)))).isEqualTo("\\udb40\\udc01");
    }

    @Test
    void aBriefTextEndsAfterEightyCharacters() {
        assertThat(Printable.brief("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Printable.brief("a".repeat(81))).isEqualTo("a".repeat(80) + "...");
        assertThat(Printable.brief("\u001b" + "a".repeat(90)))
                .startsWith("\\u001ba")
                .endsWith("a...");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-0.0, 0", "0.5, 0.5", "1e-9, 1.0E-9", "123456789012, 123456789012", "1e15, 1.0E15"})
    void numbersAreShort(double number, String shown) {
        assertThat(Printable.number(number)).isEqualTo(shown);
    }
}
