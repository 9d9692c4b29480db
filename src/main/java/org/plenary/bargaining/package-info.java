/**
 * How states negotiate. A {@link org.plenary.bargaining.Committee} can be looked at by anybody; protocols act through its
 * {@link org.plenary.bargaining.Chair}, secretariats through {@link org.plenary.bargaining.Levers}. What a wording gains
 * whom is computed into {@link org.plenary.bargaining.Gains} that whoever asks owns, judged on the floor, and decided by
 * the organ's rule.
 *
 * <p>To add a tactic of states, write a record that implements {@link org.plenary.bargaining.Tactic}: two functions
 * without state. Protocols are added in {@code protocol}.
 */
@NullMarked
package org.plenary.bargaining;

import org.jspecify.annotations.NullMarked;
