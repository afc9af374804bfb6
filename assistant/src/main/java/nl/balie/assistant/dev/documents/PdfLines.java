package nl.balie.assistant.dev.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines that fit a width. */
record PdfLines(PdfFonts fonts, float size) {

    /** Between words; not inside {@code € 0,35}, {@code 's nachts} or {@code artikel 7.2}. */
    private static final Pattern WORD_END = Pattern.compile("(?<=(?<!€|'s|artikel) )");

    /** Pieces of text set one after the other on one line. */
    record Line(List<Block.Run> runs, float width) {}

    List<Line> fit(List<Block.Run> runs, float width) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Block.Run>();
        for (Block.Run word : words(runs)) {
            if (!line.isEmpty() && !word.isReference() && width(line) + widthOfWord(word) > width) {
                lines.add(line(line));
                line.clear();
            }
            line.add(word);
        }
        lines.add(line(line));
        return lines;
    }

    float natural(List<Block.Run> runs) {
        return width(runs);
    }

    float longestWord(List<Block.Run> runs) {
        return (float) words(runs).stream().mapToDouble(this::widthOfWord).max().orElse(0);
    }

    private Line line(List<Block.Run> words) {
        var merged = new ArrayList<Block.Run>();
        for (Block.Run word : words) {
            if (!merged.isEmpty() && alike(merged.getLast(), word)) {
                merged.add(new Block.Run(merged.removeLast().text() + word.text(), word.bold()));
            } else {
                merged.add(word);
            }
        }
        return new Line(List.copyOf(merged), width(merged));
    }

    private static boolean alike(Block.Run one, Block.Run other) {
        return one.bold() == other.bold() && !one.isReference() && !other.isReference();
    }

    private static List<Block.Run> words(List<Block.Run> runs) {
        return runs.stream()
                .flatMap(run ->
                        WORD_END.splitAsStream(run.text()).map(word -> new Block.Run(word, run.bold(), run.note())))
                .toList();
    }

    private float width(List<Block.Run> runs) {
        return (float) runs.stream().mapToDouble(run -> width(run, run.text())).sum();
    }

    private float widthOfWord(Block.Run word) {
        return width(word, word.text().stripTrailing());
    }

    private float width(Block.Run run, String text) {
        return fonts.width(text, run.bold(), PdfPaper.size(run, size));
    }
}
