package org.plenary.text;

import java.util.List;

/**
 * A text that an organ adopted.
 *
 * @param id a name unique in the run
 * @param organ the organ's id
 * @param period the period of the run in which it was adopted, from 0
 * @param form the form in which it was adopted
 * @param provisions its substantive provisions; what was omitted is not here
 * @param dissociations the states that dissociated themselves, by ISO 3166 code
 * @param replaces the organs whose work this one took over, by id: where it speaks, their texts of this and of earlier
 *     periods lapse
 */
public record AdoptedText(
        String id,
        String organ,
        int period,
        Form form,
        List<AdoptedProvision> provisions,
        List<String> dissociations,
        List<String> replaces) {
    /** Copies the lists. */
    public AdoptedText {
        provisions = List.copyOf(provisions);
        dissociations = List.copyOf(dissociations);
        replaces = List.copyOf(replaces);
    }

    /** Makes a text of an organ that took over nobody's work. */
    public AdoptedText(
            String id,
            String organ,
            int period,
            Form form,
            List<AdoptedProvision> provisions,
            List<String> dissociations) {
        this(id, organ, period, form, provisions, dissociations, List.of());
    }

    /** Returns whether the text says anything on a provision. */
    public boolean speaksOf(String provision) {
        return provisions.stream().anyMatch(p -> p.id().equals(provision));
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
                        && other.replaces.contains(organ)
                        && !replaces.contains(other.organ)
                        && other.speaksOf(provision));
    }
}
