package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worlds.World.wording;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.text.ProvisionStatus;
import org.plenary.text.Wording;

/** The text, row by row: where a row stands after each thing that can happen to it. */
class NegotiatingTextTest {
    private static final Wording FIRST = wording(1, 0.5, 2);
    private static final Wording SECOND = wording(2, 0.25, 3);

    private static Arguments after(
            String what,
            Consumer<NegotiatingText> done,
            ProvisionStatus status,
            Wording wording,
            int edits,
            int failed) {
        return Arguments.of(what, done, status, wording, edits, failed);
    }

    static Stream<Arguments> happenings() {
        Wording blank = new NegotiatingText(1).wording(0);
        return Stream.of(
                after("nothing", t -> {}, ProvisionStatus.PROPOSED, blank, 0, 0),
                after("agreed", t -> t.agree(0, FIRST), ProvisionStatus.AGREED, FIRST, 1, 0),
                after("amended", t -> agree(t, FIRST, SECOND), ProvisionStatus.AGREED, SECOND, 2, 0),
                after("failed first", t -> fail(t, FIRST), ProvisionStatus.BRACKETED, FIRST, 0, 1),
                after("failed twice", t -> fail(t, FIRST, SECOND), ProvisionStatus.BRACKETED, SECOND, 0, 2),
                after("confirmed", NegotiatingTextTest::confirmed, ProvisionStatus.AGREED, FIRST, 1, 0),
                after("opened again", NegotiatingTextTest::reopened, ProvisionStatus.BRACKETED, FIRST, 1, 0),
                after("written twice", t -> write(t, FIRST, SECOND), ProvisionStatus.AGREED, SECOND, 1, 0),
                after("from before", t -> t.start(0, SECOND), ProvisionStatus.AGREED, SECOND, 0, 0),
                after("closed", NegotiatingTextTest::closed, ProvisionStatus.OMITTED, FIRST, 1, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("happenings")
    void aRowStandsWhereWhatHappenedLeftIt(
            String what,
            Consumer<NegotiatingText> done,
            ProvisionStatus status,
            Wording wording,
            int edits,
            int failed) {
        NegotiatingText text = new NegotiatingText(2);
        text.start(0);
        done.accept(text);
        assertThat(text.status(0)).isEqualTo(status);
        assertThat(text.wording(0)).isEqualTo(wording);
        assertThat(text.amendments(0)).isEqualTo(edits);
        assertThat(text.failed(0)).isEqualTo(failed);
        assertThat(text.agreed(0)).isEqualTo(status == ProvisionStatus.AGREED);
        assertThat(text.bracketed(0)).isEqualTo(status == ProvisionStatus.BRACKETED);
        assertThat(text.status(1)).as("another row").isEqualTo(ProvisionStatus.OMITTED);
    }

    private static void agree(NegotiatingText text, Wording... wordings) {
        Stream.of(wordings).forEach(w -> text.agree(0, w));
    }

    private static void fail(NegotiatingText text, Wording... wordings) {
        Stream.of(wordings).forEach(w -> {
            text.bracket(0, w);
            text.fail(0);
        });
    }

    private static void write(NegotiatingText text, Wording... wordings) {
        Stream.of(wordings).forEach(w -> text.write(0, w));
    }

    private static void confirmed(NegotiatingText text) {
        text.agree(0, FIRST);
        text.fail(0);
        text.confirm(0);
    }

    private static void reopened(NegotiatingText text) {
        text.agree(0, FIRST);
        text.fail(0);
        text.reopen(0);
    }

    private static void closed(NegotiatingText text) {
        text.agree(0, FIRST);
        text.close(0);
        assertThat(text.open(0)).isFalse();
    }

    @Test
    void wordingIsTabledOnceAndStaysOnTheTable() {
        NegotiatingText text = new NegotiatingText(1);
        text.start(0);
        assertThat(text.tabled(0)).isFalse();
        text.bracket(0, FIRST);
        assertThat(text.tabled(0)).isTrue();
        text.start(0);
        assertThat(text.tabled(0)).as("begun anew").isFalse();
    }

    @Test
    void bracketsHoldTheLastTwoAlternatives() {
        NegotiatingText text = new NegotiatingText(1);
        text.start(0);
        assertThat(text.alternatives(0)).isEmpty();
        for (int k = 1; k <= 4; k++) {
            text.bracket(0, wording(k, 0.5, 2));
        }
        text.bracket(0, wording(3, 0.5, 2));
        assertThat(text.alternatives(0)).containsExactly(wording(3, 0.5, 2), wording(4, 0.5, 2));
        assertThat(text.wording(0)).as("what failed last").isEqualTo(wording(3, 0.5, 2));
        text.agree(0, wording(4, 0.5, 2));
        text.reopen(0);
        assertThat(text.alternatives(0)).containsExactly(wording(4, 0.5, 2));
    }

    @Test
    void aPackageIsTiedBothWaysAndFreedAtOnce() {
        NegotiatingText text = new NegotiatingText(3);
        text.start(0);
        text.start(2);
        text.tie(0, FIRST, 2, SECOND);
        assertThat(text.agreed(0)).isTrue();
        assertThat(text.wording(2)).isEqualTo(SECOND);
        assertThat(text.partner(0)).isEqualTo(2);
        assertThat(text.partner(2)).isZero();
        assertThat(text.untie(2)).isZero();
        assertThat(text.untie(0)).isEqualTo(-1);
    }
}
