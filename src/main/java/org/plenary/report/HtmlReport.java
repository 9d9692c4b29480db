package org.plenary.report;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.chart.Chart;
import org.plenary.chart.ChartDrawing;
import org.plenary.chart.ChartTable;
import org.plenary.chart.EChartsOption;
import org.plenary.chart.VisibleText;

/**
 * A report as one HTML file that needs nothing else: style, script and the chart library stand in it.
 *
 * <p>Text from files is escaped by the templates. Charts are data, in JSON without {@code <}, {@code >} and {@code &}. A
 * content security policy lets nothing run but the two scripts that the program ships, and lets nothing be loaded.
 */
public final class HtmlReport {
    /** Stands in every report, so that one can be told from other files. */
    public static final String MARK = "<meta name=\"generator\" content=\"Plenary report\">";

    private static final String RESOURCES = "/org/plenary/report/";
    private static final int LONGEST_TABLE = 200;

    private final DefaultMustacheFactory templates = new DefaultMustacheFactory("org/plenary/report") {
        @Override
        public void encode(String value, Writer writer) {
            super.encode(VisibleText.of(value), writer);
        }
    };
    private final ProgramVersion program;

    /** Makes reports that name the program. */
    public HtmlReport(ProgramVersion program) {
        this.program = program;
    }

    /**
     * Returns the page.
     *
     * @param title its title, any text
     * @param status a line below it; {@code ""} for none
     * @param sections its sections, in order
     */
    public String page(String title, String status, List<Section> sections) {
        List<Map<String, Object>> rendered = new ArrayList<>();
        for (Section section : sections) {
            rendered.add(Map.of(
                    "id", section.id(),
                    "title", section.title(),
                    "body", body(section)));
        }
        String library = script(ChartDrawing.ECHARTS);
        String script = script(ChartDrawing.CHARTS) + script(RESOURCES + "report.js");
        String policy = "default-src 'none'; script-src " + hash(library) + " " + hash(script)
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        return render(
                "report.mustache",
                Map.of(
                        "title", title,
                        "status", status,
                        "mark", MARK,
                        "policy", policy,
                        "style", ChartDrawing.resource(RESOURCES + "report.css"),
                        "sections", rendered,
                        "version", program.version(),
                        "library", library,
                        "script", script));
    }

    private String body(Section section) {
        List<Map<String, Object>> figures =
                section.charts().stream().map(HtmlReport::figure).toList();
        return render(section.template(), Map.of("figures", figures), section.data());
    }

    private static Map<String, Object> figure(Chart chart) {
        ChartTable table = chart.table();
        List<List<String>> shown =
                table.rows().size() > LONGEST_TABLE ? table.rows().subList(0, LONGEST_TABLE) : table.rows();
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("id", chart.heading().id());
        figure.put("title", chart.heading().title());
        figure.put("caption", chart.heading().caption());
        figure.put("wide", chart.isWide());
        figure.put("option", harmless(EChartsOption.json(chart)));
        figure.put("header", table.header());
        figure.put("rows", shown.stream().map(cells -> Map.of("cells", cells)).toList());
        int cut = table.rows().size() - shown.size();
        figure.put("cut", cut > 0 ? Integer.toString(cut) : "");
        return figure;
    }

    /** JSON with the characters that mean something to HTML, or end a line of script, written as escapes. */
    static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private String render(String template, Object... scopes) {
        StringWriter out = new StringWriter();
        templates.compile(template).execute(out, scopes);
        return out.toString();
    }

    private static String script(String name) {
        String text = ChartDrawing.resource(name);
        if (text.contains("</script") || text.contains("<!--")) {
            throw new IllegalStateException(name + " cannot stand in a page");
        }
        return text;
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
