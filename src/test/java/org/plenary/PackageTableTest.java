package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageTableTest {
    @Test
    void readsNamesAllAboveAndBelow() {
        PackageTable table = PackageTable.parse(List.of(
                "| package | purpose | may depend on |",
                "|---|---|---|",
                "| `a` | first | |",
                "| `b` | second | a |",
                "| `c` | third | b and below |",
                "| `d` | fourth | a, b |",
                "| `e` | fifth | all above |"));

        assertThat(table.allowed().get("a")).containsExactlyInAnyOrder("kernel");
        assertThat(table.allowed().get("b")).containsExactlyInAnyOrder("kernel", "a");
        assertThat(table.allowed().get("c")).containsExactlyInAnyOrder("kernel", "a", "b");
        assertThat(table.allowed().get("d")).containsExactlyInAnyOrder("kernel", "a", "b");
        assertThat(table.allowed().get("e")).containsExactlyInAnyOrder("kernel", "a", "b", "c", "d");
    }

    @Test
    void refusesAnArrowUpwardsSoThatTheTableHasNoCycle() {
        List<String> lines = List.of("| `a` | first | b |", "| `b` | second | |");

        assertThatThrownBy(() -> PackageTable.parse(lines)).hasMessageContaining("'b' is no package of a row above");
    }
}
