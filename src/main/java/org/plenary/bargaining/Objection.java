package org.plenary.bargaining;

/**
 * A member's objection to what was put to the decision rule.
 *
 * @param state the member's index among the states
 * @param gain what it gains against having no text, as it judges it, with its blocs and its misjudgement; negative
 * @param threshold the loss that it would have put up with on that day
 * @param decisive whether it is a major state whose loss is clear, which breaks consensus alone
 */
public record Objection(int state, double gain, double threshold, boolean decisive) {}
