package org.plenary.protocol;

import org.plenary.text.AuthorityItem;

/** Something that a committee can take up: a row of the text, or an item of authority. */
sealed interface Item {
    /** A substantive provision. */
    record Substance(int row) implements Item {}

    /** An institutional provision. */
    record Institution(AuthorityItem authority) implements Item {}
}
