package org.plenary.input;

import java.util.Optional;
import org.plenary.kernel.Parameter;

/**
 * A key that a file may set: a record component and what its annotation says.
 *
 * @param key the key, in lower case with underscores
 * @param shape what it allows
 * @param about its explanation, unit, bounds and source
 * @param preset what holds if a file is silent; empty if the file must say
 */
public record Field(String key, Shape shape, Parameter about, Optional<Node> preset) {}
