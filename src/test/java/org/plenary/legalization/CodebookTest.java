package org.plenary.legalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.legalization.Records.conferred;
import static org.plenary.legalization.Records.conferring;
import static org.plenary.legalization.Records.mandated;
import static org.plenary.legalization.Records.part;
import static org.plenary.legalization.Records.provision;
import static org.plenary.legalization.Records.text;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.scenario.CodebookFiles;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;

class CodebookTest {
    private static final Codebook THESIS = CodebookFiles.shipped().get(0);
    private static final Codebook ABBOTT = CodebookFiles.shipped().get(1);

    private static double precision(NegotiatedRecord record) {
        return THESIS.score(record).precision().level();
    }

    private static double obligation(NegotiatedRecord record) {
        return THESIS.score(record).obligation().level();
    }

    @Test
    void namesAreThoseOfTheCodings() {
        assertThat(CodebookFiles.shipped()).extracting(Codebook::name).containsExactly("thesis", "abbott2000");
    }

    @Test
    void emptyRecordIsLowAtZeroOnEverything() {
        for (Codebook codebook : CodebookFiles.shipped()) {
            Scores scores = codebook.score(Records.EMPTY);
            for (Dimension dimension : Dimension.values()) {
                assertThat(scores.of(dimension).level()).isZero();
                assertThat(scores.of(dimension).classified()).isEqualTo(LegalizationClass.LOW);
                assertThat(scores.of(dimension).reasons()).isNotEmpty();
            }
        }
    }

    @Test
    void textWithoutMandateScoresZeroAndSaysSo() {
        NegotiatedRecord record = Records.of(
                List.of(), text("t", "o", Form.TREATY, provision("p", 0, 0.1, ObligationLevel.UNCONDITIONAL)));
        assertThat(obligation(record)).isZero();
        assertThat(THESIS.score(record).precision().reasons())
                .anyMatch(r -> r.contains("no provision was mandated"))
                .anyMatch(r -> r.contains("not mandated, so not scored: p"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, DETERMINATE",
        "0.125, DETERMINATE",
        "0.1250001, LIMITED_INTERPRETATION",
        "0.253, LIMITED_INTERPRETATION",
        "0.2530001, BROAD_DISCRETION",
        "0.524, BROAD_DISCRETION",
        "0.5240001, STANDARD",
        "1.0, STANDARD",
        "1.0000001, UNDETERMINABLE",
        "1e300, UNDETERMINABLE"
    })
    void categoryAtItsBoundary(double halfWidth, PrecisionCategory category) {
        assertThat(THESIS.precision().category(halfWidth)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"DETERMINATE, 0.10", "LIMITED_INTERPRETATION, 0.20", "BROAD_DISCRETION, 0.40", "STANDARD, 0.683"})
    void thresholdsPermitTheSharesOfReadingsTheyClaim(PrecisionCategory category, double share) {
        double widest = OutsideText.widestOf(THESIS.precision(), category);
        double permitted = 2 * new NormalDistribution(0, 1).cumulativeProbability(widest) - 1;
        assertThat(permitted).isLessThanOrEqualTo(share).isCloseTo(share, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATED, TREATY, 0",
        "RECOMMENDATION, TREATY, 0.25",
        "HORTATORY, REPORT, 0.3",
        "HORTATORY, RESOLUTION, 0.4",
        "CONDITIONAL, TREATY, 0.75",
        "UNCONDITIONAL, TREATY, 1"
    })
    void obligationIsLevelTimesForm(ObligationLevel level, Form form, double expected) {
        NegotiatedRecord record = Records.of(mandated("p"), text("t", "o", form, provision("p", 0, 0.1, level)));
        assertThat(obligation(record)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void omittedProvisionsAndPartsCountZero() {
        List<MandatedProvision> mandated =
                List.of(new MandatedProvision("p", List.of("a", "b")), new MandatedProvision("q", List.of()));
        NegotiatedRecord record = Records.of(
                mandated, text("t", "o", Form.TREATY, part("p", "a", 0, 0.1, ObligationLevel.UNCONDITIONAL)));
        assertThat(obligation(record)).isEqualTo(0.25);
        assertThat(precision(record)).isEqualTo(0.25);
        assertThat(THESIS.score(record).obligation().reasons()).anyMatch(r -> r.contains("p/b, q"));
    }

    @Test
    void umbrellaClauseCoversThePartsThatItsTextDoesNotName() {
        List<MandatedProvision> mandated = List.of(new MandatedProvision("p", List.of("a", "b")));
        NegotiatedRecord record = Records.of(
                mandated,
                text(
                        "t",
                        "o",
                        Form.TREATY,
                        part("p", "a", 0, 0.1, ObligationLevel.UNCONDITIONAL),
                        provision("p", 0, 1.0, ObligationLevel.HORTATORY)));
        assertThat(obligation(record)).isEqualTo((1 + 0.5) / 2);
        assertThat(precision(record)).isEqualTo((1 + 0.25) / 2);
    }

    @Test
    void parallelTextsAreReadTogetherAndTheFirmestBinds() {
        NegotiatedRecord record = Records.of(
                mandated("p"),
                text("t1", "o1", Form.RESOLUTION, provision("p", 0.2, 0.1, ObligationLevel.HORTATORY)),
                text("t2", "o2", Form.REPORT, provision("p", -0.2, 0.1, ObligationLevel.UNCONDITIONAL)));
        // Readings from -0.3 to 0.3: half-width 0.3, broad discretion. 1 x 0.6 binds more than 0.5 x 0.8.
        assertThat(precision(record)).isEqualTo(0.5);
        assertThat(obligation(record)).isEqualTo(0.6);
    }

    private static AdoptedText in(int period, String organ, double centre, String... replaces) {
        AdoptedProvision p = provision("p", centre, 0.1, ObligationLevel.HORTATORY);
        String id = organ + period;
        return new AdoptedText(id, organ, period, Form.REPORT, List.of(p), List.of(), List.of(replaces));
    }

    /** In one period it does not matter which of two organs convened, and is recorded, first. */
    @Test
    void aTextTakesTheOthersPlaceWhicheverWasRecordedFirst() {
        AdoptedText other = in(0, "o", 3);
        AdoptedText merged = in(0, "m", 0, "o");
        for (AdoptedText[] texts : new AdoptedText[][] {{other, merged}, {merged, other}}) {
            NegotiatedRecord record = Records.of(mandated("p", "q"), texts);
            assertThat(precision(record)).as("no trace of the reading at 3").isEqualTo(0.5);
            assertThat(Regulation.of(record).points()).noneMatch(RegulatedPoint::parallel);
        }
    }

    /** What was taken over stays so; what the organ says in a later period stands beside the merged text. */
    @Test
    void aTextOfALaterPeriodIsReadBesideTheMergedOne() {
        assertThat(precision(Records.of(mandated("p"), in(0, "m", 0, "o"), in(1, "o", 3))))
                .isZero();
    }

    @Test
    void aMergedTextThatIsSilentLeavesTheOtherAlone() {
        AdoptedProvision q = provision("q", 0, 0.1, ObligationLevel.HORTATORY);
        AdoptedText merged = new AdoptedText("m0", "m", 0, Form.REPORT, List.of(q), List.of(), List.of("o"));
        assertThat(precision(Records.of(mandated("p", "q"), merged, in(0, "o", 3))))
                .isEqualTo(1);
    }

    @Test
    void ofTwoTextsThatTakeOverEachOtherTheLaterStands() {
        NegotiatedRecord record = Records.of(mandated("p"), in(0, "m", 0, "o"), in(0, "o", 3, "m"));
        List<RuleInForce> rules = Regulation.of(record).points().get(0).rules();
        assertThat(rules).extracting(RuleInForce::organ).containsExactly("o");
    }

    @Test
    void parallelTextsThatAgreeKeepTheirPrecisionToTheBit() {
        NegotiatedRecord record = Records.of(
                mandated("p"),
                text("t1", "o1", Form.REPORT, provision("p", 0.7, 0.253, ObligationLevel.HORTATORY)),
                text("t2", "o2", Form.REPORT, provision("p", 0.7, 0.253, ObligationLevel.HORTATORY)));
        assertThat(precision(record)).isEqualTo(0.75);
    }

    @Test
    void laterTextOfTheSameOrganReplacesTheEarlier() {
        NegotiatedRecord record = Records.of(
                mandated("p", "q"),
                text(
                        "t1",
                        "o",
                        Form.TREATY,
                        provision("p", 3, 0.1, ObligationLevel.UNCONDITIONAL),
                        provision("q", 0, 0.1, ObligationLevel.UNCONDITIONAL)),
                text("t2", "o", Form.REPORT, provision("p", 0, 0.1, ObligationLevel.RECOMMENDATION)));
        assertThat(obligation(record)).isCloseTo((0.25 * 0.6 + 1) / 2, within(1e-12));
        assertThat(precision(record)).as("no trace of the reading at 3").isEqualTo(1);
    }

    @Test
    void classesBeginOnTheirCutPoints() {
        for (CutPoints cuts :
                List.of(THESIS.obligation().cuts(), THESIS.precision().cuts())) {
            double medium = cuts.medium().value();
            double high = cuts.high().value();
            assertThat(cuts.classify(0)).isEqualTo(LegalizationClass.LOW);
            assertThat(cuts.classify(Math.nextDown(medium))).isEqualTo(LegalizationClass.LOW);
            assertThat(cuts.classify(medium)).isEqualTo(LegalizationClass.MEDIUM);
            assertThat(cuts.classify(Math.nextDown(high))).isEqualTo(LegalizationClass.MEDIUM);
            assertThat(cuts.classify(high)).isEqualTo(LegalizationClass.HIGH);
            assertThat(cuts.classify(1)).isEqualTo(LegalizationClass.HIGH);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,0,0, LOW",
        "1,0,1,0,0,1, LOW", // a one-off expert study
        "2,1,1,0,0,0, LOW", // 4
        "2,1,1,1,0,0, MEDIUM", // 5
        "2,2,1,1,0,1, MEDIUM", // 7
        "2,1,1,1,1,2, HIGH", // 8
        "2,2,2,2,2,2, HIGH",
        "1,2,2,2,2,2, MEDIUM", // 11, but the organ is one-off
        "2,0,2,2,2,2, MEDIUM", // 10, but it may only study
        "2,2,2,2,2,0, MEDIUM" // 10, but nothing follows
    })
    void delegationOfTheThesis(
            int organ, int rule, int expertise, int lead, int help, int follow, LegalizationClass expected) {
        DimensionScore score = THESIS.score(authority(organ, rule, expertise, lead, help, follow))
                .delegation();
        assertThat(score.classified()).isEqualTo(expected);
        assertThat(score.level()).isEqualTo((organ + rule + expertise + lead + help + follow) / 12.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,0,0, 0, LOW",
        "2,0,0,0,0,0, 0, LOW", // a standing forum
        "1,0,1,0,0,1, 2, LOW",
        "2,1,2,2,2,1, 2, LOW",
        "1,2,0,0,0,0, 3, MEDIUM", // drafts conventions
        "2,0,0,0,0,2, 3, MEDIUM", // monitors and publishes
        "2,2,2,2,2,2, 3, MEDIUM" // no item confers a court or binding regulation
    })
    void delegationOfTheTablesOf2000(
            int organ, int rule, int expertise, int lead, int help, int follow, int step, LegalizationClass expected) {
        DimensionScore score = ABBOTT.score(authority(organ, rule, expertise, lead, help, follow))
                .delegation();
        assertThat(score.classified()).isEqualTo(expected);
        assertThat(score.level()).isEqualTo(step / 7.0);
    }

    @Test
    void theHighestLevelOnAnyOrganCounts() {
        NegotiatedRecord record = conferring(conferred(AuthorityItem.ORGAN, 2), conferred(AuthorityItem.ORGAN, 1));
        assertThat(THESIS.score(record).delegation().level()).isEqualTo(2 / 12.0);
    }

    @Test
    void reasonsNameTheCutPointsAndTheOmissions() {
        NegotiatedRecord record = Records.of(
                mandated("p", "q"), text("t", "o", Form.RESOLUTION, provision("p", 0, 0.3, ObligationLevel.HORTATORY)));
        Scores scores = THESIS.score(record);
        assertThat(scores.precision().reasons())
                .startsWith("precision 0.250 is low: below 0.431", "1 of 2 mandated points omitted, each counted 0: q")
                .contains("1 point broad discretion, scored 0.5");
        assertThat(scores.obligation().reasons()).contains("1 point hortatory in a resolution: 0.50 x 0.80");
    }

    private static NegotiatedRecord authority(int... levels) {
        return new NegotiatedRecord(
                List.of(),
                List.of(),
                java.util.Arrays.stream(AuthorityItem.values())
                        .map(item -> conferred(item, levels[item.ordinal()]))
                        .toList(),
                List.of());
    }
}
