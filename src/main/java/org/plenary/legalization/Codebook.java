package org.plenary.legalization;

import java.util.Map;
import org.plenary.text.NegotiatedRecord;

/**
 * A coding of delegation, precision and obligation: data that turns what was negotiated into scores.
 *
 * <p>It sees a {@link NegotiatedRecord} and nothing else. A record without texts scores obligation and precision 0; one
 * without authority conferred scores delegation by the lowest level of every item. If nothing was mandated, texts or
 * not, obligation and precision are 0, because coverage is measured against the mandate. A score is never missing or
 * NaN.
 *
 * @param name the coding's name, as named in output
 * @param source where the coding comes from
 * @param obligation scores obligation
 * @param precision scores precision
 * @param delegation scores delegation
 */
public record Codebook(
        String name, String source, ObligationScale obligation, PrecisionScale precision, DelegationRule delegation) {
    /**
     * Returns the coding with other values of some of its judged numbers, by the names of {@link CodebookNumbers}.
     *
     * @throws IllegalArgumentException if a name is none of them, a value is outside its range, or the values are out of
     *     order
     */
    public Codebook with(Map<String, Double> values) {
        return CodebookNumbers.with(this, values);
    }

    /** Scores a record. */
    public Scores score(NegotiatedRecord record) {
        Regulation regulation = Regulation.of(record);
        return new Scores(
                delegation.score(ConferredAuthority.of(record)),
                precision.score(regulation),
                obligation.score(regulation));
    }
}
