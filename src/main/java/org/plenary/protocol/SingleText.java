package org.plenary.protocol;

import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Named;

/**
 * The mediated single negotiating text: one draft, which everybody amends and nobody owns (Raiffa 1982, <i>The Art and
 * Science of Negotiation</i>, ch. 14; Klein, Faratin, Sayama and Bar-Yam 2003, <a
 * href="https://doi.org/10.1023/A:1023068821218">doi:10.1023/A:1023068821218</a>), with noisy best responses.
 */
@Named(
        value = "single_text",
        summary = "one draft, amended by noisy best responses and tested against the last text",
        source = "Raiffa 1982; Klein et al. 2003")
public record SingleText() implements Protocol {

    @Override
    public Proceedings open(Chair chair) {
        return new SingleTextProceedings(chair);
    }
}
