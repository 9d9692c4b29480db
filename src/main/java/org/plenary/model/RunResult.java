package org.plenary.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.NegotiatedRecord;

/**
 * What one run yields, apart from the scores, which are read off {@link #record} alone.
 *
 * @param seed the run's seed; the same scenario, version and seed give the same result
 * @param adopted whether any text was adopted
 * @param consensus agreement reached, from 0 to 1
 * @param support support of the states for the outcome, from 0 to 1
 * @param rounds meeting days held, over all organs
 * @param mandates the mandates tabled, in order
 * @param fates what became of each provision in each organ's text, in order
 * @param record all that the codebook may see
 * @param measures further measures of the run by name, in the order of their columns
 */
public record RunResult(
        long seed,
        boolean adopted,
        double consensus,
        double support,
        int rounds,
        List<MandateVote> mandates,
        List<ProvisionFate> fates,
        NegotiatedRecord record,
        Map<String, Double> measures) {
    /** Copies the collections; the order of {@code measures} is kept. */
    public RunResult {
        mandates = List.copyOf(mandates);
        fates = List.copyOf(fates);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Returns the same run in a table with runs that have a regime complex: what it has no measure of is NaN. */
    public RunResult besideComplex() {
        Map<String, Double> all = new LinkedHashMap<>(measures);
        RunMeasure.columns(RunMeasure.Slot.COMPLEX).forEach(column -> all.putIfAbsent(column.name(), Double.NaN));
        return new RunResult(seed, adopted, consensus, support, rounds, mandates, fates, record, all);
    }

    /**
     * Returns a further measure.
     *
     * @throws IllegalArgumentException if the run has none of that name
     */
    public double measure(String name) {
        Double value = measures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a run has no measure \"" + name + "\"");
        }
        return value;
    }
}
