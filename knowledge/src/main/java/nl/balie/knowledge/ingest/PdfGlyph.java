package nl.balie.knowledge.ingest;

/**
 * A letter on a page that is seen so that it stands upright.
 *
 * @param baseline points from the top
 * @param size in points
 * @param font its name, in the form that tells one from another
 * @param ink whether it may be invisible
 */
record PdfGlyph(
        String text,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        String font,
        PdfVisibility.Ink ink) {

    PdfGlyph withSize(float other) {
        return new PdfGlyph(text, left, right, baseline, other, bold, font, ink);
    }

    /** Bold is sometimes made by printing a letter twice. */
    boolean isShadowOf(PdfGlyph other) {
        return text.equals(other.text) && Math.abs(left - other.left) < 0.15f * size;
    }
}
