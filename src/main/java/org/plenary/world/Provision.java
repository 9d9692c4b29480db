package org.plenary.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.text.StandingWording;

/**
 * A substantive provision of the field.
 *
 * @param id its id, unique in the field
 * @param title what it is about
 * @param axes how an ideal reading depends on the position on each preference axis: a direction of any length but 0
 * @param contestation the standard deviation of states' ideal readings, at least 0
 * @param weight its importance among the provisions, at least 0
 * @param umbrella how far it is drafted under the umbrella term, from 0 to 1
 * @param parts the narrower provisions into which it may be split; empty if it may not
 * @param acquis what was agreed before, if anything
 * @param readings the ideal readings of states whose reading is known, in sd at contestation 1, by code
 * @param salience what the provision weighs with states of which that is known, by code; 1 is the average
 * @param concept whether it says what the matter is: its scope, its definition
 */
public record Provision(
        String id,
        String title,
        List<Double> axes,
        double contestation,
        double weight,
        double umbrella,
        List<String> parts,
        Optional<StandingWording> acquis,
        Map<String, Double> readings,
        Map<String, Double> salience,
        boolean concept) {
    /** Copies the lists and maps. */
    public Provision {
        axes = List.copyOf(axes);
        parts = List.copyOf(parts);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        salience = Collections.unmodifiableMap(new LinkedHashMap<>(salience));
    }

    /** Makes a provision of which readings and salience follow from positions alone. */
    public Provision(
            String id,
            String title,
            List<Double> axes,
            double contestation,
            double weight,
            double umbrella,
            List<String> parts,
            Optional<StandingWording> acquis) {
        this(id, title, axes, contestation, weight, umbrella, parts, acquis, Map.of(), Map.of(), false);
    }

    /** Returns the contestation of each point: of the provision or, where it has parts, of each of them. */
    public List<Double> spreads() {
        return parts.isEmpty()
                ? List.of(contestation)
                : IntStream.range(0, parts.size())
                        .mapToObj(p -> contestation * PreferenceDraw.partContestation(p, parts.size()))
                        .toList();
    }
}
