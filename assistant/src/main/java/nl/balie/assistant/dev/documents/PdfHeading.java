package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.List;

/** A heading, which stays with the text below it and has its place in the outline. */
record PdfHeading(int level, String text, List<PdfLines.Line> lines, PdfOutline outline) implements PdfPiece {

    static float size(int level) {
        return switch (level) {
            case 1 -> 20;
            case 2 -> 14;
            default -> 11;
        };
    }

    @Override
    public float opening() {
        return before() + lines.size() * leading() + after();
    }

    @Override
    public void draw(PdfPaper paper) throws IOException {
        paper.space(before());
        outline.add(level, text, paper.here());
        for (PdfLines.Line line : lines) {
            paper.down(leading());
            paper.write(line.runs(), 0, paper.y() + leading() * 0.28f, size(level));
        }
        paper.down(after());
        if (level == 1) {
            paper.beginColumns();
        }
    }

    private float leading() {
        return size(level) * 1.3f;
    }

    private float before() {
        return switch (level) {
            case 1 -> 0;
            case 2 -> 24;
            default -> 13;
        };
    }

    private float after() {
        return level == 1 ? 8 : 2;
    }
}
