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
            if (!line.isEmpty() && width(line) + width(word.text().stripTrailing(), word.bold()) > width) {
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
        return (float) words(runs).stream()
                .mapToDouble(word -> width(word.text().stripTrailing(), word.bold()))
                .max()
                .orElse(0);
    }

    private Line line(List<Block.Run> words) {
        var merged = new ArrayList<Block.Run>();
        for (Block.Run word : words) {
            if (!merged.isEmpty() && merged.getLast().bold() == word.bold()) {
                merged.add(new Block.Run(merged.removeLast().text() + word.text(), word.bold()));
            } else {
                merged.add(word);
            }
        }
        return new Line(List.copyOf(merged), width(merged));
    }

    private static List<Block.Run> words(List<Block.Run> runs) {
        return runs.stream()
                .flatMap(run -> WORD_END.splitAsStream(run.text()).map(word -> new Block.Run(word, run.bold())))
                .toList();
    }

    private float width(List<Block.Run> runs) {
        return (float)
                runs.stream().mapToDouble(run -> width(run.text(), run.bold())).sum();
    }

    private float width(String text, boolean bold) {
        return fonts.width(text, bold, size);
    }
}
