package org.plenary.world;

import java.util.Optional;
import org.plenary.text.StandingWording;

/**
 * One line of preferences and text: a provision, or a narrower provision split off from it.
 *
 * @param provision the provision's id
 * @param part the narrower provision; {@code ""} for the provision itself
 * @param parent the row of the provision itself; the row's own index if it is that row
 * @param firstPart the row of its first part; -1 if it cannot be split
 * @param parts how many parts it can be split into
 * @param weight its importance; parts share the weight of their provision
 * @param umbrella how far it is drafted under the umbrella term, from 0 to 1
 * @param spread the standard deviation of states' ideal readings, as the scenario has it
 * @param acquis what was agreed before, if anything
 */
public record ProvisionRow(
        String provision,
        String part,
        int parent,
        int firstPart,
        int parts,
        double weight,
        double umbrella,
        double spread,
        Optional<StandingWording> acquis) {
    /** Returns the row's name, unique in the field. */
    public String name() {
        return provision + "/" + part;
    }

    /** Returns whether this is a part of another row's provision. */
    public boolean isPart() {
        return !part.isEmpty();
    }
}
