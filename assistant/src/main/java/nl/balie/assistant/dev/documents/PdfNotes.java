package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Footnotes, as they stand below the text of a page. */
record PdfNotes(List<PdfLines.Line> lines) {

    private static final float SIZE = 8.5f;
    private static final float LEADING = 11;

    /** White with a short rule between the text and the first footnote. */
    private static final float BEFORE = 12;

    private static final float RULE_WIDTH = 120;

    /** The footnotes to which a line refers. */
    static PdfNotes of(PdfLines.Line line, float width, PdfFonts fonts) {
        var breaking = new PdfLines(fonts, SIZE);
        return new PdfNotes(line.runs().stream()
                .filter(Block.Run::isReference)
                .flatMap(reference -> lines(reference, width, breaking))
                .toList());
    }

    private static Stream<PdfLines.Line> lines(Block.Run reference, float width, PdfLines breaking) {
        var text = new Block.Run(reference.text() + "  " + reference.note(), false);
        return breaking.fit(List.of(text), width).stream();
    }

    PdfNotes and(PdfNotes others) {
        var all = new ArrayList<>(lines);
        all.addAll(others.lines);
        return new PdfNotes(List.copyOf(all));
    }

    float height() {
        return lines.isEmpty() ? 0 : BEFORE + lines.size() * LEADING;
    }

    static float height(List<PdfNotes> notes) {
        return (float) notes.stream().mapToDouble(PdfNotes::height).sum();
    }

    /** Writes them so that the last one stands on the bottom. */
    void draw(PdfPaper paper, float bottom) throws IOException {
        float baseline = bottom + lines.size() * LEADING;
        paper.rule(PdfPaper.LEFT, RULE_WIDTH, baseline);
        for (PdfLines.Line line : lines) {
            baseline -= LEADING;
            paper.write(line.runs(), 0, baseline, SIZE);
        }
    }
}
