package org.plenary.model;

import java.util.List;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.NegotiatedRecord;

/**
 * What the model knows at the end of a run beyond its record: what {@link RunMeasure} measures.
 *
 * @param setting what all committees shared
 * @param regulated which rows of the preferences an adopted text regulates
 * @param provisions how many provisions, or parts of them, stand in an adopted text
 * @param ruleMandates how many committees had a mandate to write rules
 * @param ruleTexts how many of them adopted a text
 * @param handled how often a provision was on an agenda
 * @param effort what strategies spent, in moves
 * @param alignment who stood with whom
 * @param record what was adopted and conferred
 * @param fates what became of each provision in each organ's text
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record RunEnd(
        RunSetting setting,
        boolean[] regulated,
        int provisions,
        int ruleMandates,
        int ruleTexts,
        int handled,
        double effort,
        Alignment alignment,
        NegotiatedRecord record,
        List<ProvisionFate> fates) {}
