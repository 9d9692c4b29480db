package org.plenary.chart;

import com.github.weisj.jsvg.paint.impl.TransformedPaint;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DPaintApplier;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.jspecify.annotations.Nullable;

/** Gives the library that writes PDF the patterns of bars, a kind of paint that it does not know, as pixels. */
final class PdfPatterns extends PdfBoxGraphics2DPaintApplier {
    private static final int SCALE = 4;

    @Override
    public @Nullable PDShading applyPaint(
            Paint paint, PDPageContentStream content, AffineTransform transform, IPaintEnv environment)
            throws IOException {
        Paint known = paint instanceof TransformedPaint
                ? pixels(paint, environment.getShapeToDraw().getBounds())
                : paint;
        return super.applyPaint(known, content, transform, environment);
    }

    private static Paint pixels(Paint paint, Rectangle room) {
        room.grow(1, 1);
        Rectangle size = new Rectangle(room.width * SCALE, room.height * SCALE);
        AffineTransform toPixels = AffineTransform.getScaleInstance(SCALE, SCALE);
        toPixels.translate(-room.x, -room.y);
        PaintContext context =
                paint.createContext(ColorModel.getRGBdefault(), size, room, toPixels, new RenderingHints(Map.of()));
        Raster raster = context.getRaster(0, 0, size.width, size.height);
        ColorModel colours = context.getColorModel();
        BufferedImage drawn = new BufferedImage(
                colours, raster.createCompatibleWritableRaster(), colours.isAlphaPremultiplied(), null);
        drawn.setData(raster);
        return new TexturePaint(drawn, room);
    }
}
