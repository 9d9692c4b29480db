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
 * @param replaces the organs whose work this one took over, by id: where it speaks, their earlier texts lapse
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
}
