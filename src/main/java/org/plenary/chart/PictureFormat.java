package org.plenary.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The forms in which charts are written; all show the same drawing. */
public enum PictureFormat {
    /** Scalable Vector Graphics. */
    SVG {
        @Override
        public byte[] of(String svg) {
            return svg.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Pixels: 1,800 across, which are six inches at 300 dots an inch. */
    PNG {
        @Override
        public byte[] of(String svg) throws IOException {
            SVGDocument document = read(svg);
            BufferedImage image = new BufferedImage(
                    (int) Math.ceil(document.size().width * SCALE),
                    (int) Math.ceil(document.size().height * SCALE),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            draw(document, graphics);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
            return out.toByteArray();
        }
    },
    /** A page as large as the picture; its text is outlines, so that it needs no fonts. */
    PDF {
        @Override
        public byte[] of(String svg) throws IOException {
            SVGDocument read = read(svg);
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(read.size().width, read.size().height));
                document.addPage(page);
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, read.size().width, read.size().height);
                graphics.setPaintApplier(new PdfPatterns());
                draw(read, graphics);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        }
    };

    private static final double SCALE = 2.5;

    /**
     * Returns the picture of a drawing.
     *
     * @throws IOException if this Java cannot write it
     */
    public abstract byte[] of(String svg) throws IOException;

    /** Returns the ending of files. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static SVGDocument read(String svg) throws IOException {
        InputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        SVGDocument document = new SVGLoader().load(in, null, LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("a drawing cannot be read");
        }
        return document;
    }

    private static void draw(SVGDocument document, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, null);
        graphics.dispose();
    }
}
