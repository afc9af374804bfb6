package nl.balie.knowledge.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which lines are headings by their looks, and how deep: larger than the text, or bold where the text is not. */
final class PdfHeadings {

    private static final int LONGEST_HEADING_CHARACTERS = 160;
    private static final float CLEARLY_LARGER = 0.8f;

    private final float bodySize;
    private final boolean bodyBold;
    private final List<Float> larger;
    private final String bodyFont;

    private PdfHeadings(float bodySize, boolean bodyBold, List<Float> larger, String bodyFont) {
        this.bodySize = bodySize;
        this.bodyBold = bodyBold;
        this.larger = larger;
        this.bodyFont = bodyFont;
    }

    static PdfHeadings of(List<List<PdfLine>> pages) {
        Map<Float, Integer> sizes = new HashMap<>();
        Map<String, Integer> fonts = new HashMap<>();
        int bold = 0;
        int all = 0;
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                int letters = line.text().length();
                sizes.merge(line.size(), letters, Integer::sum);
                fonts.merge(line.font(), letters, Integer::sum);
                all += letters;
                bold += line.bold() ? letters : 0;
            }
        }
        float body = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
        var larger = new TreeSet<Float>();
        sizes.keySet().stream().filter(size -> size >= body + CLEARLY_LARGER).forEach(larger::add);
        String font = fonts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new PdfHeadings(body, bold > 0.5 * all, List.copyOf(larger.descendingSet()), font);
    }

    /** Whether most of the text is bold, so that bold says nothing. */
    boolean isBoldText() {
        return bodyBold;
    }

    /** Of the letters of running text, in points. */
    float bodySize() {
        return bodySize;
    }

    /** 1 for the largest letters, or 0 for text; letters of another font are a heading only where there is room above. */
    int level(PdfLine line, boolean hasRoomAbove) {
        String text = line.text();
        if (text.length() > LONGEST_HEADING_CHARACTERS || line.segments().size() > 2) {
            return 0;
        }
        int rank = larger.indexOf(line.size());
        if (rank >= 0) {
            return Math.min(rank + 1, BoldHeading.LEVEL - 1);
        }
        boolean bolder = line.bold() && !bodyBold && line.size() >= bodySize - CLEARLY_LARGER;
        if (bolder && text.chars().anyMatch(Character::isLetter)) {
            return BoldHeading.LEVEL;
        }
        return hasRoomAbove && isInOtherFont(line) && BoldHeading.looksLike(text) ? BoldHeading.LEVEL + 1 : 0;
    }

    private boolean isInOtherFont(PdfLine line) {
        String font = line.font();
        return !bodyFont.isEmpty()
                && !font.isEmpty()
                && !font.equals(bodyFont)
                && line.size() >= bodySize - CLEARLY_LARGER
                && line.segments().size() == 1
                && !Character.isLowerCase(line.text().codePointAt(0));
    }
}
