package org.plenary.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text that an organ adopted. One without any provision is no text: it displaces nothing.
 *
 * @param id a name unique in the run
 * @param organ the organ's id
 * @param period the period of the run in which it was adopted, from 0
 * @param form the form in which it was adopted
 * @param provisions its substantive provisions; what was omitted is not here
 * @param dissociations the states that dissociated themselves, by ISO 3166 code
 * @param replaces the organs whose texts this one took the place of where it speaks, by id: there their texts of this and
 *     of earlier periods lapse
 * @param covers the provisions that the organ's mandate covered, by id; those that the text speaks of are always among
 *     them
 * @param succeeds the organs whose work the organ took over, by id: their texts lapse wherever its mandate covers the
 *     point, whether or not this text speaks
 */
public record AdoptedText(
        String id,
        String organ,
        int period,
        Form form,
        List<AdoptedProvision> provisions,
        List<String> dissociations,
        List<String> replaces,
        List<String> covers,
        List<String> succeeds) {
    /** Copies the lists; what the text speaks of is covered. */
    public AdoptedText {
        provisions = List.copyOf(provisions);
        dissociations = List.copyOf(dissociations);
        replaces = List.copyOf(replaces);
        Set<String> covered = new LinkedHashSet<>(covers);
        provisions.forEach(p -> covered.add(p.id()));
        covers = List.copyOf(covered);
        succeeds = List.copyOf(succeeds);
    }

    /** Makes a text whose mandate covered what it says, of an organ that took over nobody's work. */
    public AdoptedText(
            String id,
            String organ,
            int period,
            Form form,
            List<AdoptedProvision> provisions,
            List<String> dissociations) {
        this(id, organ, period, form, provisions, dissociations, List.of(), List.of(), List.of());
    }

    /** Returns whether the text says anything on a provision. */
    public boolean speaksOf(String provision) {
        return provisions.stream().anyMatch(p -> p.id().equals(provision));
    }

    /**
     * Returns whether what another organ's text, or an earlier one of this organ, says on a provision lapses with this
     * text: that of the same organ or of one that it succeeds wherever the mandate covers the provision, silence
     * included; that of one whose text this was put in the place of where this text speaks.
     *
     * @param other the organ of the other text, by its id
     */
    public boolean displaces(String other, String provision) {
        boolean own = other.equals(organ) || succeeds.contains(other);
        return own
                ? !provisions.isEmpty() && covers.contains(provision)
                : replaces.contains(other) && speaksOf(provision);
    }

    /**
     * Returns whether the text never came into force on a provision, because one of the same period had taken over its
     * organ's work there. Of two that took over each other the later stands.
     *
     * @param before the texts recorded before this one
     */
    public boolean lapsed(List<AdoptedText> before, String provision) {
        return before.stream()
                .anyMatch(other -> other.period == period
                        && !other.organ.equals(organ)
                        && other.displaces(organ, provision)
                        && !displaces(other.organ, provision));
    }
}
