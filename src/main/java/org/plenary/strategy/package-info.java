/** What the organisation does: the strategies of a secretariat, built on the levers of bargaining. */
@NullMarked
package org.plenary.strategy;

import org.jspecify.annotations.NullMarked;
