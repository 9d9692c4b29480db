package org.plenary.text;

/**
 * How far the form of a text binds.
 *
 * @param force relative to a treaty, from 0 to 1
 * @param hardness how far it is law that states can be held responsible under, from 0 (soft law) to 1 (a treaty)
 */
public record Bindingness(double force, double hardness) {}
