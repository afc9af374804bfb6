package nl.balie.knowledge.ingest;

import java.util.List;

/** The lines of a page, from top to bottom; the height is in points. */
record PdfPage(int number, float height, List<PdfLine> lines) {

    PdfPage {
        lines = List.copyOf(lines);
    }
}
