package org.plenary.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import org.plenary.legalization.Dimension;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Bloc;

/**
 * Colours and fonts of all displays. The colours are those of Okabe and Ito, which readers with the common kinds of colour
 * blindness tell apart (Wong 2011, <a href="https://doi.org/10.1038/nmeth.1618">doi:10.1038/nmeth.1618</a>).
 */
final class DisplayStyle {
    static final Color BLUE = new Color(0x0072B2);
    static final Color SKY = new Color(0x56B4E9);
    static final Color GREEN = new Color(0x009E73);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color YELLOW = new Color(0xF0E442);
    static final Color BLACK = new Color(0x202020);
    static final Color GREY = new Color(0x999999);
    static final Color PALE = new Color(0xE4E4E4);
    static final Color PAPER = Color.WHITE;
    static final Color SEA = new Color(0xF2F6F9);
    static final Color TEXT = new Color(0x202020);
    static final Color FAINT = new Color(0x5F5F5F);

    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    static final Font SMALL_BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 11);

    private static final int HATCH = 4;

    private static final Color[] BLOCS = {BLUE, SKY, VERMILLION, GREEN, ORANGE, PURPLE, YELLOW, BLACK};

    private DisplayStyle() {}

    /** Returns the colour of the bloc at this place in the scenario; after eight blocs colours come again. */
    static Color bloc(int index) {
        return BLOCS[index % BLOCS.length];
    }

    /** Returns the smallest bloc to which each state belongs, by its place in the list; -1 for none. */
    static int[] smallestBlocs(java.util.List<Bloc> blocs, int states) {
        int[] smallest = new int[states];
        java.util.Arrays.fill(smallest, -1);
        for (int b = 0; b < blocs.size(); b++) {
            for (int i : blocs.get(b).members()) {
                boolean smaller = smallest[i] < 0
                        || blocs.get(b).members().length
                                < blocs.get(smallest[i]).members().length;
                smallest[i] = smaller ? b : smallest[i];
            }
        }
        return smallest;
    }

    /** Returns the colour of a state whose smallest bloc is this one. */
    static Color member(int bloc) {
        return bloc < 0 ? GREY : bloc(bloc);
    }

    static Color of(Dimension dimension) {
        return switch (dimension) {
            case DELEGATION -> PURPLE;
            case PRECISION -> BLUE;
            case OBLIGATION -> VERMILLION;
        };
    }

    static Color of(ProvisionStatus status) {
        return switch (status) {
            case PROPOSED -> GREY;
            case BRACKETED -> ORANGE;
            case AGREED -> GREEN;
            case OMITTED -> BLACK;
        };
    }

    /** Returns black or white, whichever can be read on a colour. */
    static Color on(Color background) {
        double light = 0.299 * background.getRed() + 0.587 * background.getGreen() + 0.114 * background.getBlue();
        return light > 140 ? BLACK : Color.WHITE;
    }

    /** Returns a colour with lines of another across it. */
    static Paint hatched(Color colour, Color lines) {
        BufferedImage tile = new BufferedImage(HATCH, HATCH, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < HATCH; x++) {
            for (int y = 0; y < HATCH; y++) {
                tile.setRGB(x, y, ((x + y) % HATCH == 0 ? lines : colour).getRGB());
            }
        }
        return new TexturePaint(tile, new Rectangle(HATCH, HATCH));
    }

    /** Returns the colour with another opacity, from 0 to 1. */
    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Returns the colour mixed with white: all of it at 1, white at 0. */
    static Color tint(Color colour, double share) {
        return new Color(
                (int) Math.round(255 + share * (colour.getRed() - 255)),
                (int) Math.round(255 + share * (colour.getGreen() - 255)),
                (int) Math.round(255 + share * (colour.getBlue() - 255)));
    }
}
