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
 */
public record AdoptedText(
        String id, String organ, int period, Form form, List<AdoptedProvision> provisions, List<String> dissociations) {
    /** Copies the lists. */
    public AdoptedText {
        provisions = List.copyOf(provisions);
        dissociations = List.copyOf(dissociations);
    }
}
