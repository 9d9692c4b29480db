package org.plenary.report;

import java.nio.charset.Charset;

/**
 * The characters with which bars and rules are drawn: all are told apart without colour.
 *
 * @param blocks how a bar's last character fills, from nearly empty to full
 * @param empty the rest of a bar's track
 * @param rule a horizontal line
 * @param plusMinus between a mean and its standard deviation
 * @param times between factors
 * @param dash between the ends of a range
 */
public record Glyphs(String blocks, String empty, String rule, String plusMinus, String times, String dash) {
    /** Block elements, with a resolution of an eighth of a character. */
    public static final Glyphs UNICODE = new Glyphs("▏▎▍▌▋▊▉█", "·", "─", "±", "×", "–");
    /** For terminals that show ASCII only. */
    public static final Glyphs ASCII = new Glyphs("#", ".", "-", "+-", "x", "-");

    /** Returns the block elements if the encoding has them, otherwise ASCII. */
    public static Glyphs of(Charset charset) {
        return charset.newEncoder().canEncode(UNICODE.blocks + UNICODE.rule) ? UNICODE : ASCII;
    }

    /** Returns a bar for a share from 0 to 1; any share above 0 shows, and only 1 fills it. */
    String bar(double share, int width) {
        int steps = blocks.length();
        int filled = (int) Math.round(share * width * steps);
        if (share > 0 && filled == 0) {
            filled = 1;
        }
        if (share < 1 && filled == width * steps) {
            filled--;
        }
        StringBuilder bar = new StringBuilder(blocks.substring(steps - 1).repeat(filled / steps));
        if (filled % steps > 0) {
            bar.append(blocks.charAt(filled % steps - 1));
        }
        return bar + empty.repeat(width - bar.length());
    }
}
