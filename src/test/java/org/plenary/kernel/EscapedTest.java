package org.plenary.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTest {
    @ParameterizedTest
    @CsvSource({
        "61, a",
        "a, \\u000a",
        "1b, \\u001b",
        "202e, \\u202e",
        "d800, \\ud800",
        // as JSON has it: "\\ue0001" would be another character and a 1
        "e0001, \\udb40\\udc01",
        "10ffff, \\udbff\\udfff"
    })
    void whatIsNotShownStandsAsJsonEscapesIt(String code, String escaped) {
        String text = new String(Character.toChars(Integer.parseInt(code, 16)));
        assertThat(Escaped.of("x" + text + "y", c -> c >= 'a' && c <= 'z')).isEqualTo("x" + escaped + "y");
    }

    @Test
    void textWithoutSuchCharactersIsTheSame() {
        String text = "Ä 👍🏽 עברית";
        assertThat(Escaped.of(text, c -> true)).isSameAs(text);
    }
}
