package org.plenary.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws charts as SVG without a browser: ECharts itself, run by Rhino. Making one reads the library, which takes a second
 * or two of a processor, so make one for many charts. The same chart gives the same bytes. For one thread alone.
 */
public final class ChartDrawing implements AutoCloseable {
    /** The chart library, among the resources. */
    public static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    /** What completes options, among the resources. */
    public static final String CHARTS = "/org/plenary/chart/charts.js";

    /** The width of a picture; its height follows from the chart. */
    static final int WIDTH = 704;

    private static final int TITLE = 30;
    private static final int MARGIN = 8;
    private static final String MARKUP = "<>&";
    private static final int STAND_IN = 0xE000;

    private final Context context = Context.enter();
    private final ScriptableObject scope;

    /** Reads the library. */
    public ChartDrawing() {
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        for (String script : new String[] {"/org/plenary/chart/without-browser.js", ECHARTS, CHARTS}) {
            context.evaluateString(scope, resource(script), script, 1, null);
        }
    }

    /** Returns a chart with its title above it, as an SVG document. */
    public String svg(Chart chart) {
        String drawn = call("drawn", EChartsOption.json(chart));
        String title = call("fittedTitle", VisibleText.of(chart.heading().title()));
        int begun = drawn.indexOf('>') + 1;
        String height = drawn.replaceFirst("(?s)^<svg [^>]*?height=\"([0-9.]+)\".*", "$1");
        int whole = (int) Math.ceil(Double.parseDouble(height)) + TITLE;
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">\n"
                                + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#ffffff\"/>\n"
                                + "<text x=\"8\" y=\"20\" fill=\"%3$s\" font-family=\"sans-serif\""
                                + " font-size=\"14\" font-weight=\"bold\">",
                        WIDTH + 2 * MARGIN,
                        whole,
                        Palette.INK)
                + title + "</text>\n<g transform=\"translate(" + MARGIN + " " + TITLE + ")\">"
                + drawn.substring(begun, drawn.lastIndexOf("</svg>")) + "</g>\n</svg>\n";
    }

    /**
     * Calls a function with a text and the width. ECharts 5.3 writes text into SVG as it is: what would be markup stands
     * for itself as a character for private use, of which {@link VisibleText} leaves none, until it has done so.
     */
    private String call(String function, String text) {
        String given = text;
        for (int i = 0; i < MARKUP.length(); i++) {
            given = given.replace(MARKUP.charAt(i), (char) (STAND_IN + i));
        }
        Object[] arguments = {given, WIDTH};
        String result =
                Context.toString(((Function) scope.get(function, scope)).call(context, scope, scope, arguments));
        return result.replace("\uE000", "&lt;").replace("\uE001", "&gt;").replace("\uE002", "&amp;");
    }

    /** Returns a text among the resources, with line feeds alone. */
    public static String resource(String name) {
        try (InputStream in = ChartDrawing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
