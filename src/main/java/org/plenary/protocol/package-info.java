/**
 * How a text comes about: the single negotiating text and three baselines of theory. Each is a client of
 * {@link org.plenary.bargaining.Chair} and has no other means, so that what they can do a protocol in a jar of one's own
 * can do too.
 *
 * <p>To add one, write a record that implements {@link org.plenary.bargaining.Protocol}, annotate it with
 * {@link org.plenary.kernel.Named}, and return {@link org.plenary.bargaining.Proceedings} that act phase by phase; a
 * protocol without rounds hands its writer to {@link org.plenary.protocol.OneDecision}.
 */
@NullMarked
package org.plenary.protocol;

import org.jspecify.annotations.NullMarked;
