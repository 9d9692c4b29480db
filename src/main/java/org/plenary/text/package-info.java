/** What is negotiated: provisions as intervals of permitted readings, texts, and the record of authority conferred. */
@NullMarked
package org.plenary.text;

import org.jspecify.annotations.NullMarked;
