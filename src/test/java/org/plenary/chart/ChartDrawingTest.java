package org.plenary.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Estimate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts drawn without a browser. */
class ChartDrawingTest {
    private static final String HOSTILE = "</text><script>alert(1)</script> & \"q\" 'a' {b|c} \u202e\u001b\u0000 ]]>";
    private static ChartDrawing drawing;

    @BeforeAll
    static void readTheLibrary() {
        System.setProperty("java.awt.headless", "true");
        drawing = new ChartDrawing();
    }

    @AfterAll
    static void close() {
        drawing.close();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String svg) throws Exception {
        return parsed(svg).getDocumentElement().getTextContent();
    }

    private static BarChart bars(List<String> categories, List<String> series) {
        List<BarChart.Series> all = new ArrayList<>();
        for (String name : series) {
            all.add(new BarChart.Series(
                    name,
                    categories.stream().map(each -> new Estimate(0.5, 0.4, 0.6)).toList()));
        }
        return new BarChart(new Heading("bars", "Bars", ""), Axis.share("share"), categories, all, false);
    }

    private static int height(String svg) throws Exception {
        return Integer.parseInt(parsed(svg).getDocumentElement().getAttribute("height"));
    }

    @Test
    void a_drawing_has_the_texts_of_its_chart() throws Exception {
        assertThat(text(drawing.svg(bars(List.of("one", "two"), List.of("first", "second")))))
                .contains("Bars", "one", "two", "first", "second", "share", "100%");
        ForestPlot forest = (ForestPlot) ChartTest.oneOfEach().get(1);
        assertThat(text(drawing.svg(forest))).contains("a claim", "r ▲", "holds", "effect", "1.500");
        Distributions distributions = (Distributions) ChartTest.oneOfEach().get(0);
        assertThat(text(drawing.svg(distributions))).contains("2 runs, mean 0.30, observed high", "no runs yet", "low");
    }

    @Test
    void every_picture_shows_something_and_has_its_size() throws IOException {
        for (Chart chart : ChartTest.all()) {
            String svg = drawing.svg(chart);
            byte[] png = PictureFormat.PNG.of(svg);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1800);
            assertThat(colours(image)).as("colours of %s", chart.heading().id()).hasSizeGreaterThan(8);
            byte[] pdf = PictureFormat.PDF.of(svg);
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isOne();
                PDRectangle page = document.getPage(0).getMediaBox();
                assertThat(page.getWidth()).isEqualTo(720);
                assertThat(Math.ceil(page.getHeight() * 2.5)).isEqualTo(image.getHeight());
            }
            assertThat(PictureFormat.SVG.of(svg))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(svg);
        }
        assertThat(PictureFormat.PDF.ending()).isEqualTo("pdf");
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    @Test
    void the_same_chart_gives_the_same_bytes_whatever_was_drawn_before() {
        Chart chart = bars(List.of("one"), List.of("a", "b", "c"));
        String first = drawing.svg(chart);
        ChartTest.all().forEach(drawing::svg);
        assertThat(drawing.svg(chart)).isEqualTo(first);
        try (ChartDrawing other = new ChartDrawing()) {
            assertThat(other.svg(chart)).isEqualTo(first);
        }
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        Heading heading = new Heading("x", HOSTILE, HOSTILE);
        Chart chart = bars(List.of(HOSTILE), List.of(HOSTILE, "b")).named(heading);
        String svg = drawing.svg(chart);
        assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
        assertThat(text(svg)).contains("</text><script>alert(1)").doesNotContain("\u202e", "\u001b");
        assertThat(ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.of(svg))))
                .isNotNull();
    }

    @Test
    void long_labels_take_several_lines_and_none_is_cut() throws Exception {
        String label = "obligation: cyberterrorism in the seventh committee > cyberwarfare in the first committee";
        String svg = drawing.svg(bars(List.of(label, "short"), List.of("a")));
        String shown = text(svg).replaceAll("\\s+", "");
        assertThat(shown).contains(label.replace(" ", ""));
        NodeList texts = parsed(svg).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.getAttribute("text-anchor").equals("end")) {
                String place = text.getAttribute("transform").replaceAll("translate\\(([-0-9.]+).*", "$1");
                double width = 7 * text.getTextContent().length();
                assertThat(Double.parseDouble(place) - width)
                        .as(text.getTextContent())
                        .isGreaterThanOrEqualTo(-8);
            }
        }
    }

    @Test
    void a_chart_grows_with_the_rows_of_its_legend_and_labels() throws Exception {
        List<String> many = List.of("a".repeat(40), "b".repeat(40), "c".repeat(40), "d".repeat(40));
        int few = height(drawing.svg(bars(List.of("p"), List.of("a", "b", "c", "d"))));
        assertThat(height(drawing.svg(bars(List.of("p"), many)))).isGreaterThan(few + 20);
        assertThat(height(drawing.svg(bars(List.of("word ".repeat(30)), List.of("a")))))
                .isGreaterThan(height(drawing.svg(bars(List.of("word"), List.of("a")))));
    }
}
