/** The MASON model of one negotiation process: its phases, its agents, its observers and its result. */
@NullMarked
package org.plenary.model;

import org.jspecify.annotations.NullMarked;
