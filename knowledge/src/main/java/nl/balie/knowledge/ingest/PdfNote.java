package nl.balie.knowledge.ingest;

import java.util.List;

/** A footnote, with where it stands. */
record PdfNote(String text, List<Area> areas) {

    PdfNote {
        areas = List.copyOf(areas);
    }

    Block block() {
        return Block.paragraph(text, Area.joined(areas));
    }
}
