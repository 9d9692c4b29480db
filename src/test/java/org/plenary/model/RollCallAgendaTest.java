package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.world.RollCall;
import org.plenary.world.VotingRecord;

/** What roll calls of one agenda say about the next. */
class RollCallAgendaTest {
    private static final RollCall ONE = new RollCall("one", List.of(-4.0, 1.0), -3, -1, "YN");
    private static final RollCall TWO = new RollCall("two", List.of(-2.0, 0.0), -5, 1, "YA");
    private static final VotingRecord RECORD = new VotingRecord(List.of(0.0, 0.0), List.of(ONE, TWO));

    @Test
    void anAgendaIsTheMeanOfItsRollCalls() {
        RollCallAgenda agenda = RollCallAgenda.of(List.of(ONE, TWO), RECORD, 2);
        assertThat(agenda.slopes()).containsExactly(-3.0, 0.5);
        assertThat(agenda.lower()).isEqualTo(-4);
        assertThat(agenda.upper()).isZero();
        assertThat(agenda.contested()).isTrue();
    }

    /** Nobody stands nearer to a text of which nothing is known than another, and it is voted on as the average one. */
    @Test
    void withoutRollCallsAnAgendaHasNoDirection() {
        RollCallAgenda agenda = RollCallAgenda.of(List.of(), RECORD, 2);
        assertThat(agenda.slopes()).containsExactly(0.0, 0.0);
        assertThat(agenda.lower()).isEqualTo(-4);
        assertThat(agenda.contested()).isFalse();
        RollCallAgenda unknown = RollCallAgenda.of(List.of(), VotingRecord.none(2), 1);
        assertThat(unknown.favour(0)).isEqualTo(0.5);
        assertThat(unknown.against(0)).isEqualTo(0.5);
    }

    /** Ordered logit: in favour with L(s - c), against with 1 - L(s - b). */
    @Test
    void probabilitiesAreThoseOfTheGradedResponse() {
        RollCallAgenda agenda = RollCallAgenda.of(List.of(TWO), RECORD, 2);
        assertThat(agenda.favour(1)).isCloseTo(0.5, within(1e-12));
        assertThat(agenda.against(-5)).isCloseTo(0.5, within(1e-12));
        assertThat(agenda.favour(0) + agenda.against(0)).isLessThan(0.3);
        assertThat(TWO.likelihood(0.3, 'Y') + TWO.likelihood(0.3, 'N') + TWO.likelihood(0.3, 'A'))
                .isCloseTo(1, within(1e-12));
    }
}
