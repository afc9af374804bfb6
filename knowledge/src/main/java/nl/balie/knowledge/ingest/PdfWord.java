package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word on a line; points from the left and from the top.
 *
 * @param size of most of its letters
 * @param text without the mark
 * @param mark the small raised number behind it that may refer to a footnote, or nothing
 * @param bold whether all of it is
 * @param font of its first letter
 */
record PdfWord(
        float left, float right, float baseline, float size, String text, String mark, boolean bold, String font) {

    private static final float SMALL = 0.82f;
    private static final float RAISED = 0.12f;
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?)]");
    private static final Pattern MARK = Pattern.compile("\\d{1,3}|\\*{1,3}|[a-z]");

    /** A word of letters from left to right, at least one. */
    static PdfWord of(List<PdfGlyph> glyphs) {
        int closing = glyphs.size();
        PdfGlyph first = glyphs.getFirst();
        while (closing > 1 && CLOSING.matcher(glyphs.get(closing - 1).text()).matches()) {
            closing--;
        }
        int end = closing;
        while (end > 1 && isRaised(glyphs.get(end - 1), first)) {
            end--;
        }
        String mark = text(glyphs.subList(end, closing));
        List<PdfGlyph> own = new ArrayList<>(glyphs);
        if (MARK.matcher(mark).matches()) {
            own.subList(end, closing).clear();
        } else {
            mark = "";
        }
        return new PdfWord(
                first.left(),
                glyphs.getLast().right(),
                first.baseline(),
                size(own),
                text(own),
                mark,
                own.stream().allMatch(PdfGlyph::bold),
                first.font());
    }

    /** Whether a letter stands, small, above the foot of another. */
    static boolean isRaised(PdfGlyph glyph, PdfGlyph other) {
        return glyph.size() < SMALL * other.size() && other.baseline() - glyph.baseline() > RAISED * other.size();
    }

    private static float size(List<PdfGlyph> glyphs) {
        Map<Float, Integer> sizes = new HashMap<>();
        glyphs.forEach(glyph -> sizes.merge(Math.round(glyph.size() * 2) / 2f, 1, Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1f);
    }

    private static String text(List<PdfGlyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** Whether a word that follows with a little room is only a raised number. */
    boolean isMarkedBy(PdfWord next) {
        return mark.isEmpty()
                && next.size < SMALL * size
                && baseline - next.baseline > RAISED * size
                && MARK.matcher(next.text).matches();
    }

    PdfWord markedBy(PdfWord next) {
        return new PdfWord(left, next.right, baseline, size, text, next.text, bold, font);
    }

    /** With the mark as part of the word: it refers to nothing. */
    PdfWord unmarked() {
        return mark.isEmpty() ? this : new PdfWord(left, right, baseline, size, whole(), "", bold, font);
    }

    /** {@code m2,}: what closes the word stands behind the mark. */
    private String whole() {
        int end = text.length();
        while (end > 1 && CLOSING.matcher(text.substring(end - 1, end)).matches()) {
            end--;
        }
        return text.substring(0, end) + mark + text.substring(end);
    }

    PdfWord withoutMark() {
        return mark.isEmpty() ? this : new PdfWord(left, right, baseline, size, text, "", bold, font);
    }
}
