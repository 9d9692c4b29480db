package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {
    @Test
    void knowsTheVersionThatTheBuildWroteDown() {
        assertThat(ProgramVersion.current().version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void commitIsAFullHashOrUnknown() {
        assertThat(ProgramVersion.current().commit()).matches("([0-9a-f]{40}(-dirty)?)?");
    }
}
