package org.plenary.estimation;

/** Settings with another grid than the default: a coarse one is fast, a fine one shows that the default is fine enough. */
final class Grids {
    private Grids() {}

    /** Returns the default settings of so many axes with other distances between grid points. */
    static EstimationSettings of(int axes, double axisOneStep, double otherStep) {
        EstimationSettings d = EstimationSettings.of(axes);
        return new EstimationSettings(
                axes,
                d.axisOneSd(),
                d.slopeSd(),
                d.cutSd(),
                axisOneStep,
                otherStep,
                d.anchors(),
                d.tolerance(),
                d.maxIterations());
    }
}
