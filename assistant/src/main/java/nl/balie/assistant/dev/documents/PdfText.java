package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.List;

/**
 * Lines of text below each other, never one alone at the foot or the head of a page.
 *
 * @param notes the footnotes to which each line refers
 * @param marker stands before the first line, in the margin of the text
 * @param indent from the left margin to the text
 * @param before white above it
 */
record PdfText(
        List<PdfLines.Line> lines,
        List<PdfNotes> notes,
        String marker,
        float indent,
        float size,
        float leading,
        float before)
        implements PdfPiece {

    private static final float MARKER_WIDTH = 18;

    @Override
    public float opening() {
        return before + Math.min(2, lines.size()) * leading;
    }

    @Override
    public void draw(PdfPaper paper) throws IOException {
        paper.space(before);
        for (int i = 0; i < lines.size(); i++) {
            List<PdfNotes> below = notes.subList(i, i + kept(i));
            paper.need(kept(i) * leading + PdfNotes.height(below));
            paper.add(notes.get(i));
            paper.down(leading);
            float baseline = paper.y() + (leading - size) / 2 + size * 0.1f;
            if (i == 0 && !marker.isEmpty()) {
                var mark = List.of(new Block.Run(marker, false));
                paper.write(mark, indent - MARKER_WIDTH, baseline, size);
            }
            paper.write(lines.get(i).runs(), indent, baseline, size);
        }
    }

    private int kept(int line) {
        boolean first = line == 0;
        boolean lastButOne = line == lines.size() - 2;
        return (first && lines.size() > 1) || lastButOne ? 2 : 1;
    }
}
