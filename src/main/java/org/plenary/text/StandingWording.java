package org.plenary.text;

/**
 * What was agreed on a point before a process began.
 *
 * @param wording what it says
 * @param form the form in which it stands
 */
public record StandingWording(Wording wording, Form form) {}
