/** How states negotiate: protocols, proposals, trades, drafting moves, tactics, and the levers a secretariat may pull. */
@NullMarked
package org.plenary.bargaining;

import org.jspecify.annotations.NullMarked;
