package org.plenary.world;

import java.util.List;
import org.plenary.text.Form;

/** What an organ may do about rules: the levels of the authority item of that name. */
public enum RuleMandate {
    /** Study the field: no rules of its own. */
    STUDY,
    /** Recommend rules to states. */
    RECOMMEND,
    /** Draft an instrument. */
    DRAFT;

    /** Returns the forms in which such work can end, from weakest to strongest. */
    public List<Form> forms() {
        return switch (this) {
            case STUDY -> List.of(Form.REPORT);
            case RECOMMEND -> List.of(Form.REPORT, Form.RESOLUTION);
            case DRAFT -> List.of(Form.RESOLUTION, Form.TREATY);
        };
    }
}
