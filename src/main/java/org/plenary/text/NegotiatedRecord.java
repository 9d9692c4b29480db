package org.plenary.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All that the outcome codebook may see of a run: what was adopted and what authority was conferred.
 *
 * <p>The record starts empty; only decisions adopted in the run write it. Authority inherited from before stands apart
 * and is never scored.
 *
 * @param periods how many periods the process had
 * @param mandated the provisions that the field was mandated to regulate, in the order of the scenario
 * @param texts the adopted texts in order of adoption; {@link AdoptedText#displaces} says what a later one ends
 * @param conferred authority conferred in the run, in order
 * @param inherited authority that existed before
 */
public record NegotiatedRecord(
        int periods,
        List<MandatedProvision> mandated,
        List<AdoptedText> texts,
        List<AuthorityDecision> conferred,
        List<AuthorityDecision> inherited) {
    /** Copies the lists; there are at least as many periods as the decisions mention. */
    public NegotiatedRecord {
        mandated = List.copyOf(mandated);
        texts = List.copyOf(texts);
        conferred = List.copyOf(conferred);
        inherited = List.copyOf(inherited);
        IntStream mentioned = IntStream.concat(
                texts.stream().mapToInt(AdoptedText::period), conferred.stream().mapToInt(AuthorityDecision::period));
        periods = Math.max(periods, 1 + mentioned.max().orElse(-1));
    }

    /** Makes the record of a process that ended with the last period in which anything was adopted or conferred. */
    public NegotiatedRecord(
            List<MandatedProvision> mandated,
            List<AdoptedText> texts,
            List<AuthorityDecision> conferred,
            List<AuthorityDecision> inherited) {
        this(0, mandated, texts, conferred, inherited);
    }
}
