package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.RegulatedPoint;
import org.plenary.legalization.Regulation;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityInForce;
import org.plenary.text.NegotiatedRecord;
import org.plenary.world.ProvisionRow;
import org.plenary.worlds.Lively;

/** What is measured on provisions, and what changes if a run's texts are read by another run's accounting. */
class AccountsTest {
    private static final Setup LIVELY = Lively.world().setup();
    private static final Setup CLEAR =
            Lively.world().field("ambiguity", 0.1).field("overlap", 0.2).setup();

    private static RunResult run(Setup setup, long seed) {
        return Negotiation.run(setup, seed, NegotiationListener.NONE);
    }

    private static Map<String, ProvisionRow> rows() {
        Map<String, ProvisionRow> rows = new java.util.HashMap<>();
        Negotiation.newSetting(LIVELY, 1).preferences().rows.forEach(row -> rows.put(row.name(), row));
        return rows;
    }

    private static ProvisionRow row(RegulatedPoint point) {
        return Objects.requireNonNull(rows().get(point.provision() + "/" + point.part()));
    }

    /** Counted again from the texts in force. */
    @Test
    void widthCoverageAndAuthorityAreReadOffWhatIsInForce() {
        int contested = 0;
        for (long seed = 0; seed < 30; seed++) {
            RunResult result = run(LIVELY, seed);
            List<RegulatedPoint> points = Regulation.of(result.record()).points();
            double[] all = points.stream()
                    .filter(point -> !point.omitted())
                    .mapToDouble(point -> Math.log(Math.max(0.02, point.halfWidth()) / point.spread()))
                    .toArray();
            double mean = IntStream.range(0, all.length)
                    .mapToDouble(i -> all[i])
                    .average()
                    .orElse(Double.NaN);
            assertThat(result.measure("width")).isCloseTo(mean, within(1e-9));
            List<RegulatedPoint> high =
                    points.stream().filter(point -> row(point).spread() >= 0.9).toList();
            assertThat(result.measure("coverage_contested"))
                    .isEqualTo(high.stream()
                            .mapToDouble(p -> p.omitted() ? 0 : 1)
                            .average()
                            .orElse(Double.NaN));
            contested += high.size();
            assertThat(result.measure("authority"))
                    .isEqualTo(
                            AuthorityInForce.after(
                                            result.record().periods(),
                                            result.record().conferred(),
                                            result.record().inherited())
                                    .stream()
                                    .mapToInt(AuthorityDecision::level)
                                    .sum());
        }
        assertThat(contested).as("contested points").isPositive();
    }

    @Test
    void whatIsEnumerableIsMeasuredOnItsOwnRows() {
        int seen = 0;
        for (long seed = 0; seed < 30; seed++) {
            RunResult result = run(LIVELY, seed);
            double sum = 0;
            double total = 0;
            for (ProvisionFate fate : result.fates()) {
                ProvisionRow row = Objects.requireNonNull(rows().get(fate.provision() + "/" + fate.part()));
                if (row.isPart() || row.parts() > 0) {
                    sum += fate.adopted() ? row.weight() * (1 - fate.objections()) : 0;
                    total += row.weight();
                }
            }
            if (total > 0) {
                seen++;
                assertThat(result.measure("consensus_enumerated")).isCloseTo(sum / total, within(1e-12));
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void byItsOwnAccountingARunIsAsItWas() {
        for (long seed = 0; seed < 10; seed++) {
            RunResult own = run(LIVELY, seed);
            RunResult same = Accounts.of(own, own, LIVELY, LIVELY);
            assertThat(same.record()).isEqualTo(own.record());
            own.measures()
                    .forEach((name, value) ->
                            assertThat(same.measure(name)).as(name).isCloseTo(value, within(1e-12)));
            assertThat(same.consensus()).isEqualTo(own.consensus());
        }
    }

    /** A clearer term narrows the same wordings by what it leaves open less, and nothing else in the texts changes. */
    @Test
    void whatTheUmbrellaTermLeavesOpenIsTheOthers() {
        boolean narrowed = false;
        for (long seed = 0; seed < 10; seed++) {
            RunResult low = run(LIVELY, seed);
            RunResult high = run(CLEAR, seed);
            RunResult read = Accounts.of(low, high, LIVELY, CLEAR);
            double opened = high.measure("open_readings") - low.measure("open_readings");
            assertThat(opened).isNegative();
            assertThat(read.measure("overlap")).isEqualTo(high.measure("overlap"));
            assertThat(read.measure("attention")).isEqualTo(low.measure("attention"));
            assertThat(read.support()).isEqualTo(low.support());
            for (int t = 0; t < low.record().texts().size(); t++) {
                AdoptedText text = low.record().texts().get(t);
                for (int p = 0; p < text.provisions().size(); p++) {
                    AdoptedProvision before = text.provisions().get(p);
                    AdoptedProvision after =
                            read.record().texts().get(t).provisions().get(p);
                    ProvisionRow row = Objects.requireNonNull(rows().get(before.id() + "/" + before.part()));
                    assertThat(after.wording().halfWidth())
                            .isCloseTo(
                                    Math.max(0, before.wording().halfWidth() + opened * row.umbrella()), within(1e-12));
                    narrowed |= after.wording().halfWidth() < before.wording().halfWidth();
                }
            }
            assertThat(read.measure("scope")).isGreaterThanOrEqualTo(low.measure("scope"));
        }
        assertThat(narrowed).isTrue();
    }

    /** Where the other run has one text take the place of another, the two are no longer read together. */
    @Test
    void whichTextStandsForWhichIsTheOthers() {
        RunResult low = IntStream.range(0, 60)
                .mapToObj(seed -> run(Lively.rivals().setup(), seed))
                .filter(run -> Regulation.of(run.record()).points().stream().anyMatch(RegulatedPoint::parallel))
                .findFirst()
                .orElseThrow();
        Setup rivals = Lively.rivals().setup();
        NegotiatedRecord record = low.record();
        List<AdoptedText> texts = new ArrayList<>();
        String first = record.texts().get(0).organ();
        for (AdoptedText text : record.texts()) {
            List<String> replaces = text.organ().equals(first) ? List.of() : List.of(first);
            texts.add(new AdoptedText(
                    text.id(),
                    text.organ(),
                    text.period(),
                    text.form(),
                    List.of(),
                    List.of(),
                    replaces,
                    text.covers(),
                    text.succeeds()));
        }
        RunResult merged = new RunResult(
                low.seed(),
                low.adopted(),
                low.consensus(),
                low.support(),
                low.rounds(),
                low.mandates(),
                low.fates(),
                new NegotiatedRecord(
                        record.periods(), record.mandated(), texts, record.conferred(), record.inherited()),
                low.measures());
        RunResult read = Accounts.of(low, merged, rivals, rivals);
        assertThat(Regulation.of(read.record()).points()).noneMatch(RegulatedPoint::parallel);
        assertThat(read.measure("width")).isLessThan(low.measure("width"));
        assertThat(read.record().texts())
                .extracting(AdoptedText::provisions)
                .isEqualTo(record.texts().stream().map(AdoptedText::provisions).toList());
    }

    /** An organ that has no work in the other scenario has no text there. */
    @Test
    void textsOfOrgansThatGetNoWorkThereAreLeftOut() {
        Setup both = Lively.rivals().setup();
        Setup one = new Setup(
                both.states(),
                both.field(),
                both.provisions(),
                both.regimes(),
                both.blocs(),
                both.organs(),
                both.periods().stream()
                        .map(period ->
                                new Period(period.title(), period.tablings().subList(0, 1)))
                        .toList(),
                both.strategies(),
                both.tactics(),
                both.practice(),
                both.protocol(),
                both.mechanisms(),
                both.parameters(),
                both.forms(),
                both.complex());
        RunResult low = IntStream.range(0, 60)
                .mapToObj(seed -> run(both, seed))
                .filter(run -> run.record().texts().size() > 1)
                .findFirst()
                .orElseThrow();
        RunResult read = Accounts.of(low, run(one, low.seed()), both, one);
        String kept = both.organs()
                .get(both.periods().get(0).tablings().get(0).organ())
                .id();
        assertThat(read.record().texts())
                .isNotEmpty()
                .extracting(AdoptedText::organ)
                .containsOnly(kept);
    }
}
