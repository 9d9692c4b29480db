package org.plenary.study;

/**
 * How a judged number goes along with an outcome over the draws of a calibration.
 *
 * @param number the number
 * @param correlation Spearman's rank correlation, from -1 to 1
 */
public record Influence(JudgedNumber number, double correlation) {}
