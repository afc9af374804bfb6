package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads pages that are only a picture, and gives their lines back as if they had been printed. */
final class PdfScans {

    private static final float POINTS_PER_INCH = 72;
    private static final float DOTS_PER_INCH = 300;
    private static final double MOST_PIXELS = 20_000_000;
    private static final int LEAST_CONFIDENCE = 25;

    /** Letters that differ less than this in height from most on the page are of the same size: a picture is not sharp. */
    private static final float SAME_SIZE = 0.2f;

    private static final Pattern BOX = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]+) (-?[\\d.]+)");
    private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}€§•-]");

    private final PDDocument document;
    private final Tesseract tesseract;
    private final PdfUnpacking unpacking;

    PdfScans(PDDocument document, Tesseract tesseract, PdfUnpacking unpacking) {
        this.document = document;
        this.tesseract = tesseract;
        this.unpacking = unpacking;
    }

    /** The page, counted from 1, with the lines that were recognised. */
    PdfPage page(int number) throws IOException {
        ImageIO.setUseCache(false);
        PDPage page = document.getPage(number - 1);
        unpacking.drawing(page);
        PDRectangle box = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        var frame = new PdfFrame(
                number, sideways ? box.getHeight() : box.getWidth(), sideways ? box.getWidth() : box.getHeight(), 0);
        double area = Math.max(1.0, (double) box.getWidth() * box.getHeight());
        float scale = (float) Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / area));
        BufferedImage picture = PdfPageDrawing.renderer(document).renderImage(number - 1, scale, ImageType.GRAY);
        ScanRules.erase(picture);
        List<PdfGlyph> words =
                tesseract.read(picture).map(hocr -> words(hocr, scale)).orElse(List.of());
        return new PdfPage(number, frame.height(), PdfLineMaking.lines(words, frame), List.of());
    }

    private static List<PdfGlyph> words(Document hocr, float scale) {
        List<PdfGlyph> words = new ArrayList<>();
        for (Element line : hocr.select(".ocr_line, .ocr_header, .ocr_textfloat, .ocr_caption")) {
            line(line, scale, words);
        }
        return evened(words);
    }

    private static void line(Element line, float scale, List<PdfGlyph> words) {
        Matcher box = BOX.matcher(line.attr("title"));
        Matcher baseline = BASELINE.matcher(line.attr("title"));
        Matcher size = SIZE.matcher(line.attr("title"));
        if (!box.find() || !size.find()) {
            return;
        }
        float offset = baseline.find() ? Float.parseFloat(baseline.group(2)) : 0;
        float foot = (Float.parseFloat(box.group(4)) + offset) / scale;
        float height = Math.clamp(Float.parseFloat(size.group(1)) / scale, 1, 500);
        for (Element word : line.select(".ocrx_word")) {
            Matcher place = BOX.matcher(word.attr("title"));
            Matcher confidence = CONFIDENCE.matcher(word.attr("title"));
            boolean sure = confidence.find() && Integer.parseInt(confidence.group(1)) >= LEAST_CONFIDENCE;
            if (sure && place.find() && LETTER.matcher(word.text()).find()) {
                float left = Float.parseFloat(place.group(1)) / scale;
                float right = Float.parseFloat(place.group(3)) / scale;
                words.add(new PdfGlyph(word.text(), left, right, foot, height, false, "", PdfVisibility.Ink.DARK));
            }
        }
    }

    private static List<PdfGlyph> evened(List<PdfGlyph> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<Float> sizes = new ArrayList<>(words.stream().map(PdfGlyph::size).toList());
        Collections.sort(sizes);
        float usual = sizes.get(sizes.size() / 2);
        return words.stream()
                .map(word -> Math.abs(word.size() - usual) < SAME_SIZE * usual ? word.withSize(usual) : word)
                .toList();
    }
}
