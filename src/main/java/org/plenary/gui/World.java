package org.plenary.gui;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outlines of the world's states, shipped with Plenary: Natural Earth, which is in the public domain. Coordinates are
 * degrees east, from -170 to 190, and degrees south, so that a picture is the right way up.
 */
final class World {
    static final double WEST = -170;
    static final double EAST = 190;
    static final double NORTH = -84;
    static final double SOUTH = 57;

    private static final double TENTHS = 10;

    private final Map<String, List<Path2D>> outlines = new LinkedHashMap<>();
    private final Map<String, Point2D> points = new LinkedHashMap<>();

    private World() {}

    /** Reads the shipped outlines. */
    static World read() {
        World world = new World();
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream("world.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(world::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        double x = Integer.parseInt(words[2]) / TENTHS;
        double y = Integer.parseInt(words[3]) / TENTHS;
        if (words[0].equals("point")) {
            points.put(words[1], new Point2D.Double(x, -y));
            return;
        }
        Path2D ring = new Path2D.Double();
        ring.moveTo(x, -y);
        for (int w = 4; w < words.length; w += 2) {
            x += Integer.parseInt(words[w]) / TENTHS;
            y += Integer.parseInt(words[w + 1]) / TENTHS;
            ring.lineTo(x, -y);
        }
        ring.closePath();
        outlines.computeIfAbsent(words[1], code -> new ArrayList<>()).add(ring);
    }

    /** Returns the outlines of a state by its code; none for small ones. Land of no member state has the code {@code -}. */
    List<Path2D> outlines(String code) {
        return outlines.getOrDefault(code, List.of());
    }

    /** Returns the middle of a state's largest part. */
    Optional<Point2D> point(String code) {
        return Optional.ofNullable(points.get(code));
    }
}
