package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines at the edge of the page that come back on most pages, and page numbers: no part of the text. */
final class PdfRunningHeads {

    private static final float EDGE = 0.12f;
    private static final float NEAR = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)^[-–—\\s|]*(?:pagina|bladzijde|blz\\.?|page|p\\.)?\\s*\\d{1,4}(?:\\s*(?:van|/|of|-)\\s*\\d{1,4})?[-–—\\s|]*$");

    private final Set<String> repeated = new HashSet<>();

    PdfRunningHeads(List<PdfPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> here = new HashSet<>();
            page.lines().stream().filter(line -> isAtEdge(line, page)).forEach(line -> here.add(pattern(line)));
            here.forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
        }
        counts.forEach((pattern, count) -> {
            if (count >= 2 && count >= 0.4 * pages.size()) {
                repeated.add(pattern);
            }
        });
    }

    PdfPage without(PdfPage page) {
        List<PdfLine> lines = page.lines();
        List<PdfLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (!isAtEdge(line, page) || !isRunning(line) || isAboveTable(line, lines, i)) {
                kept.add(line);
            }
        }
        return page.with(kept);
    }

    /** The header of a table comes back on every page too. */
    private static boolean isAboveTable(PdfLine line, List<PdfLine> lines, int index) {
        return index + 1 < lines.size()
                && line.segments().size() > 1
                && lines.get(index + 1).segments().size() >= line.segments().size()
                && lines.get(index + 1).baseline() - line.baseline() < NEAR * line.size();
    }

    private boolean isRunning(PdfLine line) {
        return repeated.contains(pattern(line))
                || PAGE_NUMBER.matcher(line.text()).matches();
    }

    private static boolean isAtEdge(PdfLine line, PdfPage page) {
        return line.baseline() < EDGE * page.height() || line.baseline() > (1 - EDGE) * page.height();
    }

    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
    }
}
