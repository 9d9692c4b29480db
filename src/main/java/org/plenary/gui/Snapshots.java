package org.plenary.gui;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;

/** Renders every display of a run to PNG; no screen is needed. */
public final class Snapshots {
    private static final int LOG_LINES = 26;
    private static final int NARROWEST = 900;
    private static final int MARGIN = 8;

    private Snapshots() {}

    /**
     * Makes a run of so many rounds, or to its end, and writes the pictures into a folder, which is made if it is not
     * there.
     *
     * @return the files, in order
     * @throws UserError if DISPLAY names a display that cannot be reached, which Java then insists on
     */
    public static List<Path> write(WatchedRun run, int rounds, Path folder) throws IOException {
        run.negotiation().start();
        while (run.round() < rounds && run.step()) {
            // to the round that is asked for
        }
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, BufferedImage> image : reachable(run).entrySet()) {
            Path file = folder.resolve(image.getKey() + ".png");
            SafeFiles.make(file, part -> ImageIO.write(image.getValue(), "png", part.toFile()));
            files.add(file);
        }
        return files;
    }

    private static Map<String, BufferedImage> reachable(WatchedRun run) {
        try {
            return images(run);
        } catch (AWTError e) {
            throw new UserError(
                    "the display \"" + System.getenv("DISPLAY")
                            + "\" cannot be reached. Pictures need none. Maybe unset DISPLAY.",
                    e);
        }
    }

    private static Map<String, BufferedImage> images(WatchedRun run) {
        Map<String, BufferedImage> images = new LinkedHashMap<>();
        images.put("issue-space", new IssueSpace(() -> run).image(640, 640));
        images.put("negotiating-text", new TextPicture(() -> run).image(760, 560));
        WorldMap map = new WorldMap(() -> run);
        images.put("map-bloc", map.image(800, 380));
        map.colour(WorldMap.Colouring.VOTE);
        images.put("map-vote", map.image(800, 380));
        map.colour(WorldMap.Colouring.CONTEST);
        images.put("map-contest", map.image(800, 380));
        map.colour(WorldMap.Colouring.UTILITY);
        images.put("map-utility", map.image(800, 380));
        images.put("coalitions", new CoalitionPicture(() -> run).image(480, 540));
        Charts charts = new Charts();
        charts.update(run);
        images.put("charts", charts.chart().createBufferedImage(520, 620));
        images.put("log", log(run.chronicle().lines()));
        return images;
    }

    /** The last lines of the log, in a picture as wide as the longest. */
    static BufferedImage log(List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        Font font = DisplayStyle.PLAIN;
        FontRenderContext drawn = new FontRenderContext(null, true, false);
        double longest = last.stream()
                .mapToDouble(line -> font.getStringBounds(line, drawn).getWidth())
                .max()
                .orElse(0);
        int width = (int) Math.ceil(Math.max(NARROWEST, longest + 2 * MARGIN));
        BufferedImage image = new BufferedImage(width, 12 + 18 * LOG_LINES, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int k = 0; k < last.size(); k++) {
            Picture.text(g, font, DisplayStyle.TEXT, last.get(k), MARGIN, 20 + 18.0 * k);
        }
        g.dispose();
        return image;
    }
}
