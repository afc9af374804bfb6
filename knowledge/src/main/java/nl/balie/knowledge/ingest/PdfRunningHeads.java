package nl.balie.knowledge.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines at the edge of the page that come back on most pages, and page numbers: no part of the text. */
final class PdfRunningHeads {

    private static final float EDGE = 0.12f;
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

    List<PdfLine> without(PdfPage page) {
        return page.lines().stream()
                .filter(line -> !isAtEdge(line, page) || !isRunning(line))
                .toList();
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
