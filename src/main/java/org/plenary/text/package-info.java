/**
 * What is negotiated: a provision as an interval of permitted readings with a level of obligation
 * ({@link org.plenary.text.Wording}), the law that it would be ({@link org.plenary.text.Law}), adopted texts, and the record
 * of authority conferred. The outcome codebook sees this package and nothing else, so nothing in it may know the field, the
 * parties or the organs that brought a text about.
 */
@NullMarked
package org.plenary.text;

import org.jspecify.annotations.NullMarked;
