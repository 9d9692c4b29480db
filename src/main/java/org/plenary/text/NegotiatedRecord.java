package org.plenary.text;

import java.util.List;

/**
 * All that the outcome codebook may see of a run: what was adopted and what authority was conferred.
 *
 * <p>The record starts empty; only decisions adopted in the run write it. Authority inherited from before stands apart
 * and is never scored.
 *
 * @param mandated the provisions that the field was mandated to regulate, in the order of the scenario
 * @param texts the adopted texts in order of adoption; a later text of the same organ replaces what an earlier one
 *     says on the same provision
 * @param conferred authority conferred in the run, in order
 * @param inherited authority that existed before
 */
public record NegotiatedRecord(
        List<MandatedProvision> mandated,
        List<AdoptedText> texts,
        List<AuthorityDecision> conferred,
        List<AuthorityDecision> inherited) {
    /** Copies the lists. */
    public NegotiatedRecord {
        mandated = List.copyOf(mandated);
        texts = List.copyOf(texts);
        conferred = List.copyOf(conferred);
        inherited = List.copyOf(inherited);
    }
}
