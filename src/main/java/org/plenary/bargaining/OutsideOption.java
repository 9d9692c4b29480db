package org.plenary.bargaining;

/**
 * What states could have elsewhere if a committee's text fails: their reservation value is that and not merely having no
 * text (Voeten 2001, American Political Science Review 95(4); Fearon 1998, International Organization 52(2)). A text that
 * says too little is refused by those who could have more in a club of their own.
 */
@FunctionalInterface
public interface OutsideOption {
    /** Nothing could be had elsewhere. */
    OutsideOption NONE = committee -> new double[committee.membership().states()];

    /**
     * Returns what each state would gain by the best that it could have elsewhere, against having no text: the mean over
     * the rows of the committee's mandate, weighted by importance.
     *
     * @return one entry a state, none negative
     */
    double[] gains(Committee committee);
}
