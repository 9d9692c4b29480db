/**
 * Reads a text that a user wrote against records that say what is allowed: places, problems, defaults, schema, plug-ins.
 *
 * <p>A {@link org.plenary.input.Shape} is what a record component allows, read off the record itself and its
 * {@link org.plenary.kernel.Parameter} annotations. It checks a {@link org.plenary.input.Node} of a file, fills in
 * defaults, binds it to the record, and writes the JSON Schema. There is no other list of keys.
 */
@NullMarked
package org.plenary.input;

import org.jspecify.annotations.NullMarked;
