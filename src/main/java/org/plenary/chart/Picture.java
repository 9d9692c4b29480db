package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A chart as a picture for a paper: {@value #WIDTH} units wide, drawn {@value #SCALE} times as large, on white. It needs
 * no display.
 */
public final class Picture {
    /** The width of a picture before it is scaled. */
    static final int WIDTH = 720;

    /** Pixels to a unit: 1,800 pixels are six inches at 300 dots an inch. */
    static final double SCALE = 2.5;

    private Picture() {}

    /** Returns the picture of a chart. */
    public static BufferedImage of(Chart chart) {
        return of(chart.heading(), drawing(chart));
    }

    /** Returns the picture of several charts of lines beside each other. */
    public static BufferedImage of(LineSheet sheet) {
        return of(sheet.heading(), new SheetPicture(sheet));
    }

    private static BufferedImage of(Heading heading, Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) (WIDTH * SCALE), (int) Math.ceil(drawing.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.TITLE);
            graphics.drawString(Ink.fitted(graphics, heading.title(), WIDTH - 16), 8, 20);
            graphics.translate(0, Ink.TITLE_HEIGHT);
            drawing.draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static Drawing drawing(Chart chart) {
        if (chart instanceof Distributions distributions) {
            return new DistributionsPicture(distributions);
        }
        if (chart instanceof ForestPlot forest) {
            return new ForestPicture(forest);
        }
        if (chart instanceof LineChart lines) {
            return new LinePicture(lines);
        }
        return chart instanceof HeatMap map ? new HeatMapPicture(map) : new BarPicture((BarChart) chart);
    }

    /**
     * Writes the picture of a chart as {@code <id>.png} into a folder, and returns the file.
     *
     * @throws IOException if it cannot be written
     */
    public static Path write(Chart chart, Path folder) throws IOException {
        return write(of(chart), chart.heading(), folder);
    }

    /**
     * Writes the picture of several charts as {@code <id>.png} into a folder, and returns the file.
     *
     * @throws IOException if it cannot be written
     */
    public static Path write(LineSheet sheet, Path folder) throws IOException {
        return write(of(sheet), sheet.heading(), folder);
    }

    private static Path write(BufferedImage image, Heading heading, Path folder) throws IOException {
        Path file = folder.resolve(heading.id() + ".png");
        Path part = folder.resolve(heading.id() + ".png.part");
        if (!ImageIO.write(image, "png", part.toFile())) {
            throw new IOException("this Java cannot write PNG");
        }
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** What draws a chart below its title. */
    interface Drawing {
        /** Returns the height of the picture, its title included. */
        int height();

        /** Draws from (0, 0) on, {@link #WIDTH} wide. */
        void draw(Graphics2D graphics);
    }
}
