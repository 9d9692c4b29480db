package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says cannot steer a terminal, nor flood it. */
class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "0x41, true",
        "0x20, true",
        "0xe9, true",
        "0x4e2d, true",
        "0x1f600, true",
        "0x00, false",
        "0x0a, false",
        "0x1b, false",
        "0x7f, false",
        "0x9b, false",
        "0xad, false",
        "0x200b, false",
        "0x202e, false",
        "0x2028, false",
        "0x2029, false",
        "0xd800, false",
        "0xfeff, false",
    })
    void controlFormatAndHalfCharactersAreNotPlain(String codePoint, boolean plain) {
        int c = Integer.decode(codePoint);
        assertThat(Printable.isPlain(c)).isEqualTo(plain);
        String text = Character.toString(c);
        assertThat(Printable.of(text)).isEqualTo(plain ? text : String.format("\\u%04x", c));
    }

    @Test
    void longTextIsCutAndItsEscapesAreWhole() {
        assertThat(Printable.brief("x".repeat(80))).hasSize(80);
        assertThat(Printable.brief("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
        assertThat(Printable.brief("\u001b[2J")).isEqualTo("\\u001b[2J");
        assertThat(Printable.brief("x".repeat(79) + "\ud83d\ude00")).endsWith("\\ud83d...");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-0.0, 0",
        "0.5, 0.5",
        "1e-9, 1.0E-9",
        "999999999999999, 999999999999999",
        "1e15, 1.0E15",
        "-2.50, -2.5",
        "NaN, NaN",
        "Infinity, Infinity",
    })
    void numbersAreWrittenAsShortAsIsUsual(double value, String written) {
        assertThat(Printable.number(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 5 | ''",
                "a b c | 5 | a b c",
                "a b c d | 5 | a b c/d",
                "abcdefgh | 3 | abc/def/gh",
                "a bcdefgh i | 3 | a/bcd/efg/h i",
                "  a   b  | 9 | a b",
            })
    void linesAreBrokenAtSpacesAndLongWordsCut(String text, int width, String lines) {
        List<String> broken = Wrapping.of(text, width);
        assertThat(String.join("/", broken)).isEqualTo(lines);
        assertThat(broken).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void nothingIsLeftThatATerminalObeys() {
        assertThat(Printable.of("Ä é 漢 👍 a\tb\nc\u001b[2J\u009b\u202e\u2028\ud800\u200b"))
                .isEqualTo("Ä é 漢 👍 a\\u0009b\\u000ac\\u001b[2J\\u009b\\u202e\\u2028\\ud800\\u200b");
        assertThat(Printable.of(new String(Character.toChars(0xE0001)))).isEqualTo("\\udb40\\udc01");
    }
}
