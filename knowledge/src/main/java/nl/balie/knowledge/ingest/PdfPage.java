package nl.balie.knowledge.ingest;

import java.util.List;

/** The lines of a page, from top to bottom, and what is drawn on it; the height is in points. */
record PdfPage(int number, float height, List<PdfLine> lines, List<PdfRule> rules) {

    PdfPage {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    PdfPage with(List<PdfLine> others) {
        return new PdfPage(number, height, others, rules);
    }
}
