package org.plenary.chart;

/** How bands behind a histogram are filled. */
final class Bands {
    private Bands() {}

    /** Two greys in turn; the band that was observed is tinted. */
    static String fill(int index, boolean observed) {
        if (observed) {
            return "#FBE3C8";
        }
        return index % 2 == 0 ? "#f3f3f3" : "#e6e6e6";
    }
}
