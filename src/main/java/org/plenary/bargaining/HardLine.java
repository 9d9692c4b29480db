package org.plenary.bargaining;

import org.plenary.kernel.Named;

/** A hard line: the same patience to the end, and the pen for oneself alone. */
@Named(
        value = "hard_line",
        summary = "never puts up with more as time passes",
        source = "Pruitt 1981, Negotiation Behavior")
public record HardLine() implements Tactic {

    @Override
    public double patience(double elapsed) {
        return 1;
    }

    @Override
    public double bridging() {
        return 0;
    }
}
