package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of one page with their places; letters that stand sideways are read on their own. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int MOST_GLYPHS_PER_PAGE = 100_000;

    /** Fewer letters than this share of a page stand sideways only as a stamp or in the margin. */
    private static final float LEAST_SHARE_OF_A_DIRECTION = 0.15f;

    private static final char FIRST_JOINED = '\ufb00';
    private static final char LAST_JOINED = '\ufb06';
    private static final float SMALLEST_SIZE = 0.1f;
    private static final float LARGEST_SIZE = 500;

    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|demi");

    /** Asked for every letter. */
    private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();

    private final Map<Integer, List<PdfGlyph>> glyphs = new TreeMap<>();
    private final PdfRules rules = new PdfRules(this);
    private final PdfVisibility visibility = new PdfVisibility(this);
    private final PdfUnpacking unpacking;
    private int hidden;
    private int count;

    PdfGlyphs(PdfUnpacking unpacking) {
        this.unpacking = unpacking;
        setSuppressDuplicateOverlappingText(false);
        rules.operators().forEach(this::addOperator);
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    /** A page with its lines from top to bottom. */
    PdfPage page(PDDocument document, int number) throws IOException {
        glyphs.clear();
        bold.clear();
        rules.clear();
        count = 0;
        setStartPage(number);
        setEndPage(number);
        getText(document);
        PDPage page = document.getPage(number - 1);
        for (var direction : glyphs.entrySet()) {
            PdfFrame frame = frame(page, number, direction.getKey());
            direction.setValue(visible(direction.getValue(), frame, document));
        }
        List<PdfLine> lines = new ArrayList<>();
        glyphs.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> entry.getValue().size() >= LEAST_SHARE_OF_A_DIRECTION * count)
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry ->
                        lines.addAll(PdfLineMaking.lines(entry.getValue(), frame(page, number, entry.getKey()))));
        if (lines.isEmpty()) {
            return new PdfPage(number, page.getCropBox().getHeight(), lines, List.of());
        }
        PdfFrame frame = lines.getFirst().frame();
        int direction = Math.floorMod(page.getRotation() - frame.turn(), 360);
        PDRectangle box = page.getCropBox();
        return new PdfPage(number, frame.height(), lines, rules.rules(direction, box.getWidth(), box.getHeight()));
    }

    /** How many lines were left out because nobody sees them. */
    int hidden() {
        return hidden;
    }

    private List<PdfGlyph> visible(List<PdfGlyph> letters, PdfFrame frame, PDDocument document) throws IOException {
        long withoutInk = letters.stream()
                .filter(glyph -> glyph.ink() == PdfVisibility.Ink.NONE)
                .count();
        boolean scan = withoutInk > letters.size() / 2;
        boolean pale = letters.stream().anyMatch(glyph -> glyph.ink() == PdfVisibility.Ink.PALE);
        boolean drawn = pale && unpacking.canBeDrawn(document.getPage(frame.page() - 1));
        BufferedImage page = drawn ? visibility.drawn(document, frame.page()) : null;
        Map<Boolean, List<PdfGlyph>> parts = letters.stream()
                .collect(Collectors.partitioningBy(glyph -> switch (glyph.ink()) {
                    case NONE -> scan;
                    case PALE -> page == null || !PdfVisibility.isWhite(page, box(glyph, frame));
                    case DARK -> !PdfVisibility.isOutOfSight(glyph, frame);
                }));
        hidden += (int) parts.getOrDefault(false, List.of()).stream()
                .filter(glyph -> !glyph.text().isBlank())
                .map(glyph -> Math.round(glyph.baseline()))
                .distinct()
                .count();
        return parts.getOrDefault(true, List.of());
    }

    private static Area box(PdfGlyph glyph, PdfFrame frame) {
        return frame.area(glyph.left(), glyph.baseline() - glyph.size(), glyph.right(), glyph.baseline());
    }

    private static PdfFrame frame(PDPage page, int number, int direction) {
        PDRectangle box = page.getCropBox();
        boolean sideways = direction % 180 != 0;
        int turn = Math.floorMod(page.getRotation() - direction, 360);
        return new PdfFrame(
                number, sideways ? box.getHeight() : box.getWidth(), sideways ? box.getWidth() : box.getHeight(), turn);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        // Asked for one page, PDFBox passes by all of them.
        if (getCurrentPageNo() == getStartPage()) {
            for (var parts = page.getContentStreams(); parts.hasNext(); ) {
                unpacking.content(parts.next().getCOSObject());
            }
            super.processPage(page);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        unpacking.form(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        unpacking.form(form.getCOSObject());
        super.showTransparencyGroup(form);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String unicode = position.getUnicode();
        if (unicode == null || count >= MOST_GLYPHS_PER_PAGE || isSlanting(position)) {
            return;
        }
        count++;
        glyphs.computeIfAbsent((int) position.getDir(), direction -> new ArrayList<>())
                .add(new PdfGlyph(
                        text(unicode, position),
                        position.getXDirAdj(),
                        position.getXDirAdj() + position.getWidthDirAdj(),
                        position.getYDirAdj(),
                        size(position),
                        bold.computeIfAbsent(position.getFont(), PdfGlyphs::isBold),
                        font(position),
                        visibility.ink()));
    }

    /** Letters that were set as one sign ({@code ﬁ}) are letters. */
    private static String text(String unicode, TextPosition position) {
        String text = PdfDrawnFont.isFontOf(position) ? PdfDrawnFont.text(unicode) : unicode;
        boolean joined = text.chars().anyMatch(sign -> sign >= FIRST_JOINED && sign <= LAST_JOINED);
        return (joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text).replace('\u00a0', ' ');
    }

    /** A word printed across the page, such as CONCEPT. */
    private static boolean isSlanting(TextPosition position) {
        var matrix = position.getTextMatrix();
        float along = Math.abs(matrix.getScaleX());
        float across = Math.abs(matrix.getShearY());
        return Math.min(along, across) > 0.2f * Math.max(along, across);
    }

    /** The height of the letters counts: programs that fill out lines stretch them sideways. */
    private static float size(TextPosition position) {
        float size = PdfDrawnFont.isFontOf(position)
                ? PdfDrawnFont.size(position)
                : position.getTextMatrix().getScalingFactorY();
        return Math.clamp(size, SMALLEST_SIZE, LARGEST_SIZE);
    }

    private static String font(TextPosition position) {
        String name = position.getFont().getName();
        return name == null ? "" : name;
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = font.getName();
        return (name != null && BOLD.matcher(name).find())
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }
}
