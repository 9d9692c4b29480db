package org.plenary.legalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.scenario.CodebookFiles;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.Form;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/** Properties that hold for every record, over 300 records drawn from fixed seeds, under both codings. */
class CodebookPropertyTest {
    private static final List<Codebook> CODINGS = CodebookFiles.shipped();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static double level(Codebook coding, NegotiatedRecord record, Dimension dimension) {
        return coding.score(record).of(dimension).level();
    }

    private static NegotiatedRecord withWordings(NegotiatedRecord record, UnaryOperator<Wording> change) {
        return withTexts(
                record,
                record.texts().stream()
                        .map(text -> new AdoptedText(
                                text.id(),
                                text.organ(),
                                text.period(),
                                text.form(),
                                text.provisions().stream()
                                        .map(p -> new AdoptedProvision(p.id(), p.part(), change.apply(p.wording())))
                                        .toList(),
                                text.dissociations(),
                                text.replaces(),
                                text.covers(),
                                text.succeeds()))
                        .toList());
    }

    private static NegotiatedRecord withTexts(NegotiatedRecord record, List<AdoptedText> texts) {
        return new NegotiatedRecord(record.periods(), record.mandated(), texts, record.conferred(), record.inherited());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void levelsLieInTheUnitIntervalAndHaveReasons(long seed) {
        for (Codebook coding : CODINGS) {
            Scores scores = coding.score(Records.random(seed));
            for (Dimension dimension : Dimension.values()) {
                assertThat(scores.of(dimension).level()).isBetween(0.0, 1.0);
                assertThat(scores.of(dimension).reasons()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void widerIsNeverMorePreciseAndSaysNothingOfObligation(long seed) {
        NegotiatedRecord record = Records.random(seed);
        NegotiatedRecord wider =
                withWordings(record, w -> new Wording(w.centre(), w.halfWidth() * 1.3 + 0.01, w.obligation()));
        for (Codebook coding : CODINGS) {
            assertThat(level(coding, wider, Dimension.PRECISION))
                    .isLessThanOrEqualTo(level(coding, record, Dimension.PRECISION));
            assertThat(level(coding, wider, Dimension.OBLIGATION))
                    .isEqualTo(level(coding, record, Dimension.OBLIGATION));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void firmerIsNeverLessObligatory(long seed) {
        NegotiatedRecord record = Records.random(seed);
        NegotiatedRecord firmer = withWordings(
                record,
                w -> new Wording(w.centre(), w.halfWidth(), w.obligation().firmer(1)));
        for (Codebook coding : CODINGS) {
            assertThat(level(coding, firmer, Dimension.OBLIGATION))
                    .isGreaterThanOrEqualTo(level(coding, record, Dimension.OBLIGATION));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTextOfAnotherOrganNeverRaisesPrecisionAndPullsObligationToItsOwn(long seed) {
        NegotiatedRecord record = Records.random(seed);
        if (record.texts().isEmpty()) {
            return;
        }
        AdoptedText last = record.texts().get(record.texts().size() - 1);
        List<AdoptedProvision> shifted = last.provisions().stream()
                .filter(p -> alreadyInForce(record, p))
                .map(p -> new AdoptedProvision(
                        p.id(), p.part(), new Wording(p.wording().centre() + 0.2, 0.05, ObligationLevel.HORTATORY)))
                .toList();
        List<AdoptedText> texts = new ArrayList<>(record.texts());
        texts.add(new AdoptedText("parallel", "another", 9, Form.REPORT, shifted, List.of()));
        NegotiatedRecord parallel = withTexts(record, texts);
        for (Codebook coding : CODINGS) {
            assertThat(level(coding, parallel, Dimension.PRECISION))
                    .isLessThanOrEqualTo(level(coding, record, Dimension.PRECISION));
            Set<String> parallelOn = shifted.stream().map(AdoptedProvision::id).collect(Collectors.toSet());
            double theirs = 0.5 * coding.obligation().scale().report();
            for (RegulatedPoint point : Regulation.of(parallel).points()) {
                double before = before(coding, record, point);
                boolean pulled = parallelOn.contains(point.provision());
                assertThat(coding.obligation().of(point))
                        .isBetween(
                                pulled ? Math.min(before, theirs) - 1e-12 : before,
                                pulled ? Math.max(before, theirs) + 1e-12 : before);
            }
        }
    }

    private static double before(Codebook coding, NegotiatedRecord record, RegulatedPoint point) {
        return Regulation.of(record).points().stream()
                .filter(p -> p.name().equals(point.name()))
                .mapToDouble(coding.obligation()::of)
                .sum();
    }

    /** An umbrella clause would also fill gaps, which may rightly raise precision: only fully covered points count. */
    private static boolean alreadyInForce(NegotiatedRecord record, AdoptedProvision provision) {
        return Regulation.of(record).points().stream()
                .filter(point -> point.provision().equals(provision.id()))
                .filter(point -> provision.part().isEmpty() || point.part().equals(provision.part()))
                .noneMatch(RegulatedPoint::omitted);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conferringMoreNeverLowersDelegationAndInheritedNeverCounts(long seed) {
        NegotiatedRecord record = Records.random(seed);
        List<AuthorityDecision> more = record.conferred().stream()
                .map(d -> new AuthorityDecision(
                        d.item(), Math.min(2, d.level() + 1), d.organ(), d.basis(), d.period(), d.permanent()))
                .toList();
        NegotiatedRecord raised =
                new NegotiatedRecord(record.periods(), record.mandated(), record.texts(), more, record.inherited());
        NegotiatedRecord inheritedOnly =
                new NegotiatedRecord(record.mandated(), record.texts(), List.of(), record.conferred());
        for (Codebook coding : CODINGS) {
            DimensionScore before = coding.score(record).delegation();
            DimensionScore after = coding.score(raised).delegation();
            assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
            assertThat(after.classified()).isGreaterThanOrEqualTo(before.classified());
            assertThat(level(coding, inheritedOnly, Dimension.DELEGATION)).isZero();
        }
    }
}
