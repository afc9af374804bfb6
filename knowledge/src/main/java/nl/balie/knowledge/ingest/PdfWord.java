package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word on a line; points from the left.
 *
 * @param text without the mark
 * @param mark the small raised number behind it that may refer to a footnote, or nothing
 * @param bold whether all of it is
 */
record PdfWord(float left, float right, String text, String mark, boolean bold) {

    private static final float SMALL = 0.82f;
    private static final float RAISED = 0.12f;
    private static final Pattern MARK = Pattern.compile("\\d{1,3}|\\*{1,3}|[a-z]");

    /** A word of letters from left to right, at least one. */
    static PdfWord of(List<PdfGlyph> glyphs) {
        int end = glyphs.size();
        PdfGlyph first = glyphs.getFirst();
        while (end > 1 && isRaised(glyphs.get(end - 1), first)) {
            end--;
        }
        String mark = text(glyphs.subList(end, glyphs.size()));
        if (!MARK.matcher(mark).matches()) {
            mark = "";
            end = glyphs.size();
        }
        return new PdfWord(
                first.left(),
                glyphs.getLast().right(),
                text(glyphs.subList(0, end)),
                mark,
                glyphs.subList(0, end).stream().allMatch(PdfGlyph::bold));
    }

    private static boolean isRaised(PdfGlyph glyph, PdfGlyph first) {
        return glyph.size() < SMALL * first.size() && first.baseline() - glyph.baseline() > RAISED * first.size();
    }

    private static String text(List<PdfGlyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** With the mark as part of the word, where it refers to nothing. */
    PdfWord unmarked() {
        return mark.isEmpty() ? this : new PdfWord(left, right, text + mark, "", bold);
    }

    PdfWord withoutMark() {
        return new PdfWord(left, right, text, "", bold);
    }
}
