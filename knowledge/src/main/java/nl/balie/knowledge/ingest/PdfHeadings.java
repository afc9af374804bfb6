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

    private PdfHeadings(float bodySize, boolean bodyBold, List<Float> larger) {
        this.bodySize = bodySize;
        this.bodyBold = bodyBold;
        this.larger = larger;
    }

    static PdfHeadings of(List<List<PdfLine>> pages) {
        Map<Float, Integer> sizes = new HashMap<>();
        int bold = 0;
        int all = 0;
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                int letters = line.text().length();
                sizes.merge(line.size(), letters, Integer::sum);
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
        return new PdfHeadings(body, bold > 0.5 * all, List.copyOf(larger.descendingSet()));
    }

    /** 1 for the largest letters, or 0 for text. */
    int level(PdfLine line) {
        String text = line.text();
        if (text.length() > LONGEST_HEADING_CHARACTERS || line.segments().size() > 2) {
            return 0;
        }
        int rank = larger.indexOf(line.size());
        if (rank >= 0) {
            return rank + 1;
        }
        boolean bolder = line.bold() && !bodyBold && line.size() >= bodySize - CLEARLY_LARGER;
        return bolder && text.chars().anyMatch(Character::isLetter) ? larger.size() + 1 : 0;
    }
}
