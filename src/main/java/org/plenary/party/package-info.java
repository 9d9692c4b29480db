/** Who negotiates and what they want: states, blocs, preference vectors, expected losses. */
@NullMarked
package org.plenary.party;

import org.jspecify.annotations.NullMarked;
