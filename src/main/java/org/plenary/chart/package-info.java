/** Charts as data, and how they are drawn: on a page and as a picture, the same. */
@NullMarked
package org.plenary.chart;

import org.jspecify.annotations.NullMarked;
