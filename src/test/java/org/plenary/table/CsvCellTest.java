package org.plenary.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvCellTest {
    @Test
    void numbers_have_up_to_six_decimals_and_no_exponent() {
        assertThat(CsvCell.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(CsvCell.number(1)).isEqualTo("1");
        assertThat(CsvCell.number(0)).isEqualTo("0");
        assertThat(CsvCell.number(-0.0)).isEqualTo("0");
        assertThat(CsvCell.number(-1e-9)).isEqualTo("0");
        assertThat(CsvCell.number(1e-9)).isEqualTo("0");
        assertThat(CsvCell.number(1234567.8)).isEqualTo("1234567.8");
        assertThat(CsvCell.number(1e10)).isEqualTo("10000000000");
        assertThat(CsvCell.number(2.0 / 3)).isEqualTo("0.666667");
        assertThatIllegalArgumentException().isThrownBy(() -> CsvCell.number(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> CsvCell.number(Double.NaN));
    }

    @Test
    void numbers_do_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(CsvCell.number(1234.5)).isEqualTo("1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void factor_values_keep_what_the_file_says() {
        assertThat(CsvCell.value(1e-9)).isEqualTo("0.000000001");
        assertThat(CsvCell.value(-0.5)).isEqualTo("-0.5");
        assertThat(CsvCell.value(0.1f)).startsWith("0.1");
        assertThat(CsvCell.value(7)).isEqualTo("7");
        assertThat(CsvCell.value(7L)).isEqualTo("7");
        assertThat(CsvCell.value(true)).isEqualTo("true");
        assertThat(CsvCell.value("boulware")).isEqualTo("boulware");
    }

    @Test
    void text_is_never_a_formula() {
        for (String start : new String[] {"=", "+", "-", "@", "\t", "\r", "\n"}) {
            assertThat(CsvCell.text(start + "cmd|' /C calc'!A0")).startsWith("'" + start);
            assertThat(CsvCell.value(start + "1")).startsWith("'");
        }
        assertThat(CsvCell.text("a=b")).isEqualTo("a=b");
        assertThat(CsvCell.text("")).isEmpty();
    }
}
