/** Files and folders that are written whole or not at all, by one program at a time. */
@NullMarked
package org.plenary.file;

import org.jspecify.annotations.NullMarked;
