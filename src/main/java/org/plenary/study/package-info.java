/**
 * What is of the studies that Plenary is built to examine: their claims as findings, pairs that should not move, the
 * ordinal table of the cases, what was judged and how it is drawn, permutations and swapped values, baselines and the
 * signed sum; each as a plan of an experiment and as an analysis of its rows.
 */
@NullMarked
package org.plenary.study;

import org.jspecify.annotations.NullMarked;
