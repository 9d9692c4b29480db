package org.plenary.legalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.legalization.Records.conferred;
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
import org.plenary.text.AuthorityDecision;
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
        assertThat(THESIS.precision().category(halfWidth, 1)).isEqualTo(category);
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
    void parallelTextsAreReadTogetherAndBindAsTheirMean() {
        NegotiatedRecord record = Records.of(
                mandated("p"),
                text("t1", "o1", Form.RESOLUTION, provision("p", 0.2, 0.1, ObligationLevel.HORTATORY)),
                text("t2", "o2", Form.REPORT, provision("p", -0.2, 0.1, ObligationLevel.UNCONDITIONAL)));
        // Readings from -0.3 to 0.3: half-width 0.3, broad discretion. The mean of 1 x 0.6 and 0.5 x 0.8.
        assertThat(precision(record)).isEqualTo(0.5);
        assertThat(obligation(record)).isCloseTo(0.5, within(1e-12));
    }

    private static AdoptedText in(int period, String organ, double centre, String... replaces) {
        AdoptedProvision p = provision("p", centre, 0.1, ObligationLevel.HORTATORY);
        String id = organ + period;
        return new AdoptedText(
                id, organ, period, Form.REPORT, List.of(p), List.of(), List.of(replaces), List.of(), List.of());
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
        AdoptedText merged =
                new AdoptedText("m0", "m", 0, Form.REPORT, List.of(q), List.of(), List.of("o"), List.of(), List.of());
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

    private static AuthorityDecision on(String organ, int period, AuthorityItem item, int level) {
        return new AuthorityDecision(item, level, organ, "mandate", period);
    }

    private static double points(int periods, AuthorityDecision... decisions) {
        NegotiatedRecord record = new NegotiatedRecord(periods, List.of(), List.of(), List.of(decisions), List.of());
        return 12 * THESIS.score(record).delegation().level();
    }

    @Test
    void ofSeveralOrgansTheMostCounts() {
        AuthorityDecision much = on("a", 0, AuthorityItem.EXPERTISE, 2);
        AuthorityDecision little = on("b", 0, AuthorityItem.EXPERTISE, 1);
        assertThat(points(1, much, little)).isCloseTo(2, within(1e-12));
        assertThat(points(1, little, much)).isCloseTo(2, within(1e-12));
    }

    @Test
    void aNewMandateLowersTheRuleMandate() {
        AuthorityDecision draft = on("a", 0, AuthorityItem.RULE_MANDATE, 2);
        AuthorityDecision study = on("a", 1, AuthorityItem.RULE_MANDATE, 0);
        assertThat(points(1, draft)).isCloseTo(2, within(1e-12));
        assertThat(points(2, draft, study)).isZero();
    }

    @Test
    void authorityLapsesWhenAPeriodEndsWithoutAMandate() {
        AuthorityDecision organ = on("a", 0, AuthorityItem.ORGAN, 2);
        AuthorityDecision review = on("a", 0, AuthorityItem.FOLLOW_UP, 2);
        assertThat(points(1, organ, review)).isCloseTo(4, within(1e-12));
        assertThat(points(2, organ, review)).isZero();
        assertThat(points(2, organ, review, on("a", 1, AuthorityItem.ORGAN, 2))).isCloseTo(4, within(1e-12));
        assertThat(points(3, organ, review, on("a", 2, AuthorityItem.ORGAN, 1)))
                .as("set up again, it begins anew")
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void whatATextMakesPermanentDoesNotLapse() {
        AuthorityDecision lead = on("a", 0, AuthorityItem.COORDINATION, 2);
        AuthorityDecision stands = new AuthorityDecision(AuthorityItem.ORGAN, 2, "a", "text", 0, true);
        AuthorityDecision treaty = new AuthorityDecision(AuthorityItem.FOLLOW_UP, 2, "a", "text", 0, true);
        assertThat(points(3, lead, stands))
                .as("an organ that stands keeps what it has")
                .isCloseTo(4, within(1e-12));
        assertThat(points(3, lead, treaty)).as("the treaty alone remains").isCloseTo(2, within(1e-12));
        assertThat(points(3, stands, lead, on("a", 1, AuthorityItem.ORGAN, 2)))
                .as("renewal takes no permanence away")
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void anOrganThatStoodBeforeKeepsWhatItGets() {
        AuthorityDecision programme = on("a", 0, AuthorityItem.IMPLEMENTATION, 2);
        for (int level = 1; level <= 2; level++) {
            List<AuthorityDecision> inherited = List.of(on("a", 0, AuthorityItem.ORGAN, level));
            NegotiatedRecord record = new NegotiatedRecord(3, List.of(), List.of(), List.of(programme), inherited);
            assertThat(12 * THESIS.score(record).delegation().level()).isCloseTo(level == 2 ? 2 : 0, within(1e-12));
        }
    }

    /** A half-width of 0.3 is broad discretion where readings spread by 1, and permits nearly all where they hardly differ. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 1, BROAD_DISCRETION",
        "0.3, 0.25, UNDETERMINABLE",
        "0.3, 0.3, STANDARD",
        "0.3, 3, DETERMINATE",
        "0.3, 0, UNDETERMINABLE",
        "0, 0, DETERMINATE"
    })
    void precisionIsJudgedBySpreadsOfThePoint(double halfWidth, double spread, PrecisionCategory category) {
        NegotiatedRecord record = Records.of(
                List.of(new MandatedProvision("p", List.of(), List.of(spread))),
                text("t", "o", Form.TREATY, provision("p", 0, halfWidth, ObligationLevel.HORTATORY)));
        assertThat(precision(record)).isEqualTo(THESIS.precision().score(category));
    }

    @Test
    void aPartIsJudgedByItsOwnSpread() {
        NegotiatedRecord record = Records.of(
                List.of(new MandatedProvision("p", List.of("a", "b"), List.of(0.2, 2.0))),
                text("t", "o", Form.TREATY, provision("p", 0, 0.25, ObligationLevel.HORTATORY)));
        assertThat(precision(record)).as("0 on a, determinate on b").isEqualTo(0.5);
    }

    private static AdoptedText covering(
            int period, String organ, String covers, String succeeds, AdoptedProvision... p) {
        return new AdoptedText(
                organ + period,
                organ,
                period,
                Form.TREATY,
                List.of(p),
                List.of(),
                List.of(),
                List.of(covers.split(" ")),
                succeeds.isEmpty() ? List.of() : List.of(succeeds));
    }

    @Test
    void silenceRepealsWhatTheMandateCovered() {
        AdoptedProvision p = provision("p", 0, 0.1, ObligationLevel.UNCONDITIONAL);
        AdoptedProvision q = provision("q", 0, 0.1, ObligationLevel.UNCONDITIONAL);
        AdoptedText first = covering(0, "o", "p q", "", p, q);
        List<MandatedProvision> mandated = mandated("p", "q");
        assertThat(obligation(Records.of(mandated, first))).isEqualTo(1);
        assertThat(obligation(Records.of(mandated, first, covering(1, "o", "p q", "", p))))
                .isEqualTo(0.5);
        assertThat(obligation(Records.of(mandated, first, covering(1, "o", "p", "", p))))
                .as("q was not its matter")
                .isEqualTo(1);
        assertThat(obligation(Records.of(mandated, first, covering(1, "n", "p q", "o", p))))
                .as("a successor's silence")
                .isEqualTo(0.5);
        assertThat(obligation(Records.of(mandated, first, covering(1, "n", "p q", "", p))))
                .as("another organ's silence")
                .isEqualTo(1);
    }

    @Test
    void aTextWithoutProvisionsIsNoText() {
        AdoptedProvision p = provision("p", 0, 0.1, ObligationLevel.UNCONDITIONAL);
        NegotiatedRecord record = Records.of(mandated("p"), covering(0, "o", "p", "", p), covering(1, "o", "p", ""));
        assertThat(obligation(record)).isEqualTo(1);
    }

    @Test
    void reasonsNameTheCutPointsAndTheOmissions() {
        NegotiatedRecord record = Records.of(
                mandated("p", "q"), text("t", "o", Form.RESOLUTION, provision("p", 0, 0.3, ObligationLevel.HORTATORY)));
        Scores scores = THESIS.score(record);
        assertThat(scores.precision().reasons())
                .startsWith("precision 0.250 is low: below 0.431", "1 of 2 mandated points omitted, each counted 0: q")
                .contains("1 point broad discretion, scored 0.5");
        assertThat(scores.obligation().reasons()).contains("1 rule hortatory in a resolution: 0.50 x 0.80");
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

    /** By points of twelve, or by the first step of a ladder that has the class. */
    @Test
    void aClassOfDelegationBeginsAtItsLeastLevel() {
        List<Codebook> shipped = CodebookFiles.shipped();
        DelegationRule points = shipped.get(0).delegation();
        DelegationRule ladder = shipped.get(1).delegation();

        assertThat(points.least(LegalizationClass.LOW)).isZero();
        assertThat(points.least(LegalizationClass.MEDIUM)).isEqualTo(5.0 / 12);
        assertThat(points.least(LegalizationClass.HIGH)).isEqualTo(8.0 / 12);
        assertThat(ladder.least(LegalizationClass.LOW)).isZero();
        assertThat(ladder.least(LegalizationClass.MEDIUM)).isEqualTo(3.0 / 7);
        assertThat(ladder.least(LegalizationClass.HIGH)).isEqualTo(6.0 / 7);
    }
}
