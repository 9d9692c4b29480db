/** A run to watch: MASON's display, portrayals, inspectors and charts. Listening and drawing change no outcome. */
@NullMarked
package org.plenary.gui;

import org.jspecify.annotations.NullMarked;
