package org.plenary.world;

import java.util.List;
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
        boolean concept) {
    /** Copies the lists. */
    public Provision {
        axes = List.copyOf(axes);
        parts = List.copyOf(parts);
    }

    /** Makes a provision that does not say what the matter is. */
    public Provision(
            String id,
            String title,
            List<Double> axes,
            double contestation,
            double weight,
            double umbrella,
            List<String> parts,
            Optional<StandingWording> acquis) {
        this(id, title, axes, contestation, weight, umbrella, parts, acquis, false);
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
