package org.plenary.legalization;

import org.plenary.text.Form;
import org.plenary.text.Wording;

/**
 * What one text in force says on one point.
 *
 * @param text the text's id
 * @param organ the organ that adopted it, by its id
 * @param form its form
 * @param part the part that it names, {@code ""} if it regulates the provision as a whole
 * @param wording what it says
 */
public record RuleInForce(String text, String organ, Form form, String part, Wording wording) {}
