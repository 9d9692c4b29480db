/** Tables and manifests written for people and for other programs. */
@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
