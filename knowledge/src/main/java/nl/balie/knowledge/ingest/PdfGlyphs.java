package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of one page with their places, put together to lines. */
final class PdfGlyphs extends PDFTextStripper {

    /** In letter heights: what counts as a space, and as the gap between two cells. */
    private static final float SPACE = 0.17f;

    private static final float CELL_GAP = 1f;
    private static final Pattern MARKER = Pattern.compile(
            "[-•–▪◦‣·*o\\uf0b7]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|§");
    private static final int MOST_GLYPHS_PER_PAGE = 100_000;

    private record Glyph(String text, float left, float right, float baseline, float size, boolean bold) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private float height;

    PdfGlyphs() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** The lines of a page, from top to bottom. */
    List<PdfLine> lines(PDDocument document, int page) throws IOException {
        glyphs.clear();
        height = document.getPage(page - 1).getCropBox().getHeight();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return lines(page);
    }

    float height() {
        return height;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || position.getDir() != 0 || glyphs.size() >= MOST_GLYPHS_PER_PAGE) {
            return;
        }
        glyphs.add(new Glyph(
                text.replace('\u00a0', ' '),
                position.getXDirAdj(),
                position.getXDirAdj() + position.getWidthDirAdj(),
                position.getYDirAdj(),
                Math.max(1, position.getFontSizeInPt()),
                isBold(position)));
    }

    private static boolean isBold(TextPosition position) {
        PDFontDescriptor descriptor = position.getFont().getFontDescriptor();
        String name = position.getFont().getName();
        return (name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy|semibold|demi).*"))
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }

    private List<PdfLine> lines(int page) {
        glyphs.sort(Comparator.comparingDouble(Glyph::baseline));
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!line.isEmpty()
                    && glyph.baseline - line.getFirst().baseline > 0.45f * Math.max(glyph.size, line.getFirst().size)) {
                add(line, page, lines);
            }
            line.add(glyph);
        }
        add(line, page, lines);
        return lines;
    }

    private static void add(List<Glyph> glyphs, int page, List<PdfLine> lines) {
        glyphs.sort(Comparator.comparingDouble(Glyph::left));
        List<PdfSegment> segments = segments(glyphs);
        if (!segments.isEmpty()) {
            Map<Float, Integer> sizes = new HashMap<>();
            int bold = 0;
            int letters = 0;
            float baseline = 0;
            for (Glyph glyph : glyphs) {
                if (!glyph.text.isBlank()) {
                    sizes.merge(Math.round(glyph.size * 2) / 2f, 1, Integer::sum);
                    letters++;
                    bold += glyph.bold ? 1 : 0;
                    baseline = Math.max(baseline, glyph.baseline);
                }
            }
            float size = sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(10f);
            lines.add(new PdfLine(page, baseline, size, bold > 0.8 * letters, segments));
        }
        glyphs.clear();
    }

    private static List<PdfSegment> segments(List<Glyph> line) {
        List<PdfSegment> segments = new ArrayList<>();
        List<PdfWord> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        float left = 0;
        Glyph last = null;
        for (Glyph glyph : line) {
            if (glyph.text.isBlank() || (last != null && isShadow(glyph, last))) {
                continue;
            }
            float gap = last == null ? 0 : glyph.left - last.right;
            if (last != null && gap > SPACE * glyph.size) {
                words.add(new PdfWord(left, last.right, word.toString()));
                word.setLength(0);
            }
            if (gap > CELL_GAP * glyph.size && !(segments.isEmpty() && isMarker(words))) {
                segments.add(new PdfSegment(words));
                words.clear();
            }
            left = word.isEmpty() ? glyph.left : left;
            word.append(glyph.text);
            last = glyph;
        }
        if (last != null) {
            words.add(new PdfWord(left, last.right, word.toString()));
            segments.add(new PdfSegment(words));
        }
        return segments;
    }

    /** The sign or number of a list stands apart from its text, but is no column. */
    private static boolean isMarker(List<PdfWord> words) {
        return words.size() == 1 && MARKER.matcher(words.getFirst().text()).matches();
    }

    /** Bold is sometimes made by printing a letter twice. */
    private static boolean isShadow(Glyph glyph, Glyph last) {
        return glyph.text.equals(last.text) && Math.abs(glyph.left - last.left) < 0.15f * glyph.size;
    }
}
