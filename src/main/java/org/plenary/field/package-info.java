/** The policy field: complexity, political salience, ambiguity, drive, and what each provision is about. */
@NullMarked
package org.plenary.field;

import org.jspecify.annotations.NullMarked;
