/** Where states negotiate: organs, mandates, decision rules, calendars, chairs, secretariats. */
@NullMarked
package org.plenary.organ;

import org.jspecify.annotations.NullMarked;
