package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.Interval;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.Share;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.Rows;

class CalibrationTest {
    private static final CalibrationPlan PLAN = FakeCalibration.plan(60, 5);
    private static final Calibration CALIBRATION = Calibration.of(PLAN, FakeCalibration.rows(PLAN));
    private static final List<CSVRecord> ROWS = rows();
    private static final Map<String, String> OBSERVED = Map.of(
            "alpha.delegation", "high",
            "alpha.precision", "low",
            "alpha.obligation", "medium",
            "beta.delegation", "high",
            "beta.precision", "medium",
            "beta.obligation", "medium");

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            return format.parse(new StringReader(
                            CalibrationTables.of(PLAN, CALIBRATION).csv()))
                    .getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static long matches(CSVRecord row) {
        return OBSERVED.entrySet().stream()
                .filter(cell -> row.get(cell.getKey() + "_class").equals(cell.getValue()))
                .count();
    }

    private static double precisionGap(CSVRecord row) {
        return number(row, "beta.precision") - number(row, "alpha.precision");
    }

    private static double obligationGap(CSVRecord row) {
        return number(row, "beta.obligation") - number(row, "gamma.obligation");
    }

    @Test
    void theTableHasARowForEachDrawTheShippedOneFirst() {
        assertThat(ROWS).hasSize(61);
        CSVRecord shipped = ROWS.get(0);
        assertThat(shipped.get("draw")).isEqualTo("0");
        assertThat(number(shipped, "field.zeal@alpha+gamma")).isEqualTo(0.25);
        assertThat(number(shipped, "parameters.noise")).isEqualTo(0.01);
        assertThat(ROWS.get(0).getParser().getHeaderNames())
                .containsExactlyElementsOf(CalibrationTables.draws(PLAN).columns().stream()
                        .map(column -> column.name())
                        .toList())
                .startsWith("draw", "cells", "orders", "alpha.delegation")
                .endsWith("field.ease", "field.zeal@alpha+gamma", "field.zeal@beta", "parameters.noise");
    }

    @Test
    void sharesAreWhatABruteForceCountOfTheTableGives() {
        List<CSVRecord> draws = ROWS.subList(1, ROWS.size());
        for (Calibration.CellRegion region : CALIBRATION.cells()) {
            String cell = region.shipped().scenario() + "."
                    + org.plenary.experiment.Words.of(region.shipped().dimension());
            long expected = draws.stream()
                    .filter(row -> row.get(cell + "_class").equals(OBSERVED.get(cell)))
                    .count();
            assertThat(region.matches()).as(cell).isEqualTo(new Share((int) expected, 60));
        }
        List<Share> counts = CALIBRATION.matchCounts();
        assertThat(counts).hasSize(7);
        for (int k = 0; k <= 6; k++) {
            int cells = k;
            assertThat(counts.get(k).holds()).isEqualTo((int)
                    draws.stream().filter(row -> matches(row) == cells).count());
        }
        for (CSVRecord row : ROWS) {
            assertThat(Long.parseLong(row.get("cells"))).isEqualTo(matches(row));
        }
    }

    @Test
    void ordersAreWhatABruteForceCountOfTheTableGives() {
        List<CSVRecord> draws = ROWS.subList(1, ROWS.size());
        List<Calibration.OrderRegion> orders = CALIBRATION.orders();
        assertThat(orders.get(0).withGap().holds()).isEqualTo((int)
                draws.stream().filter(row -> precisionGap(row) >= 0.05).count());
        assertThat(orders.get(1).withGap().holds()).isEqualTo((int)
                draws.stream().filter(row -> obligationGap(row) >= 0.05).count());
        assertThat(orders.get(1).anyGap().holds())
                .isEqualTo((int)
                        draws.stream().filter(row -> obligationGap(row) > 0).count())
                .isGreaterThan(orders.get(1).withGap().holds());
        long together = draws.stream()
                .filter(row -> precisionGap(row) >= 0.05 && obligationGap(row) >= 0.05)
                .count();
        assertThat(CALIBRATION.allOrders(0.05)).isEqualTo(new Share((int) together, 60));
        long everything = draws.stream()
                .filter(row -> precisionGap(row) > 0 && obligationGap(row) > 0 && matches(row) == 6)
                .count();
        assertThat(CALIBRATION.everything(0)).isEqualTo(new Share((int) everything, 60));
        assertThat(orders.get(0).shippedGap()).isEqualTo(0.5, within(0.01));
    }

    @Test
    void anOrderNeedsMoreThanATieHoweverSmallTheGap() {
        CalibrationDraw draw = new CalibrationDraw(1, List.of(), List.of(), List.of(0.0, 0.05, 0.02));
        assertThat(draw.ordersHeld(0)).isEqualTo(2);
        assertThat(draw.ordersHeld(0.05)).isEqualTo(1);
    }

    @Test
    void theShippedValuesCountInNoShare() {
        assertThat(CALIBRATION.draws())
                .hasSize(60)
                .allSatisfy(draw -> assertThat(draw.index()).isPositive());
        assertThat(CALIBRATION.share(draw -> true)).isEqualTo(new Share(60, 60));
    }

    @Test
    void incompleteOutcomesAreNoCalibration() {
        Rows rows = new Rows(PLAN.experiment());
        assertThatThrownBy(() -> Calibration.of(PLAN, rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wilsonIntervalsHoldTheShare() {
        // Wilson 1927 at 42 of 60, worked by hand: centre 0.68797, half-width 0.11305.
        Interval interval = new Share(42, 60).interval();
        assertThat(interval.low()).isCloseTo(0.57491, within(2e-5));
        assertThat(interval.high()).isCloseTo(0.80102, within(2e-5));
        assertThat(new Share(0, 60).interval().low()).isZero();
    }

    @Test
    void percentilesAreInterpolated() {
        assertThat(Percentiles.of(new double[] {4, 1, 2, 3, 0})).isEqualTo(new Percentiles(0.2, 2, 3.8));
        assertThat(Percentiles.of(new double[] {7})).isEqualTo(new Percentiles(7, 7, 7));
    }

    @Test
    void theNumberThatMovesAnOutcomeComesFirstWithItsSign() {
        Influences influences = new Influences(CALIBRATION, PLAN.numbers());
        List<Influences.Influence> precision = influences.ofCell(1, 5);
        assertThat(precision.get(0).number().name()).isEqualTo("field.zeal@alpha+gamma");
        assertThat(precision.get(0).correlation()).isGreaterThan(0.99);
        assertThat(precision)
                .hasSize(3)
                .noneSatisfy(influence -> assertThat(influence.number().name()).isEqualTo("field.zeal@beta"));
        assertThat(influences.ofCell(2, 1)).singleElement().satisfies(influence -> {
            assertThat(influence.number().name()).isEqualTo("field.ease");
            assertThat(influence.correlation()).isLessThan(-influences.byChance());
        });
        assertThat(influences.ofOrder(0, 2))
                .extracting(influence -> influence.number().name())
                .containsExactlyInAnyOrder("field.zeal@alpha+gamma", "field.zeal@beta");
    }

    @Test
    void anOutcomeThatDoesNotVaryIsMovedByNothing() {
        assertThat(new Influences(CALIBRATION, PLAN.numbers()).ofCell(0, 5)).isEmpty();
    }

    @Test
    void twoDrawsAreTooFewForRanks() {
        CalibrationPlan few = FakeCalibration.plan(2, 2);
        Calibration calibration = Calibration.of(few, FakeCalibration.rows(few));
        assertThat(new Influences(calibration, few.numbers()).ofCell(1, 5)).isEmpty();
    }

    @Test
    void theBoundOfChanceIsBonferronis() {
        // Four numbers: the normal quantile of 1 - 0.05/8 is 2.4977; over 60 draws, divided by the root of 59.
        assertThat(new Influences(CALIBRATION, PLAN.numbers()).byChance())
                .isCloseTo(2.4977 / Math.sqrt(59), within(1e-4));
    }
}
