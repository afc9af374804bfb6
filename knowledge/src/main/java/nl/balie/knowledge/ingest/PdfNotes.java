package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the footnotes of a page to the lines that refer to them: small letters, or letters below the short rule that sets
 * notes apart, that start with a number which stands raised behind a word further up.
 */
final class PdfNotes {

    private static final float SMALLER_THAN_TEXT = 0.94f;

    /** Of the width of the text: a rule that is no longer sets the notes apart from it. */
    private static final float LONGEST_RULE = 0.45f;

    private static final float SHORTEST_RULE_POINTS = 25;
    private static final float INDENT_POINTS = 40;

    private final float bodySize;
    private final List<PdfRule> apart;
    private final Map<String, PdfNote> notes = new HashMap<>();
    private final Set<PdfLine> noteLines = new HashSet<>();

    private PdfNotes(float bodySize, List<PdfRule> apart) {
        this.bodySize = bodySize;
        this.apart = apart;
    }

    /** The lines of a page in reading order, without those of its footnotes. */
    static List<PdfLine> resolved(List<PdfLine> lines, List<PdfRule> rules, float bodySize) {
        var page = new PdfNotes(bodySize, settingApart(lines, rules));
        page.collect(lines);
        List<PdfLine> text = new ArrayList<>();
        for (PdfLine line : lines) {
            if (!page.noteLines.contains(line)) {
                text.add(page.withNotes(line));
            }
        }
        return text;
    }

    private static List<PdfRule> settingApart(List<PdfLine> lines, List<PdfRule> rules) {
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        return rules.stream()
                .filter(PdfRule::isAcross)
                .filter(rule -> rule.width() >= SHORTEST_RULE_POINTS && rule.width() <= LONGEST_RULE * (right - left))
                .filter(rule -> rules.stream().noneMatch(other -> other.isDown() && rule.touches(other)))
                .toList();
    }

    private void collect(List<PdfLine> lines) {
        Set<String> marks = lines.stream().flatMap(PdfNotes::marks).collect(Collectors.toSet());
        for (int i = 1; i < lines.size(); i++) {
            String mark = markOfNote(lines.get(i));
            if (marks.contains(mark) && !notes.containsKey(mark) && isBelowMark(lines, i, mark)) {
                i = take(lines, i, mark, marks);
            }
        }
    }

    private static boolean isBelowMark(List<PdfLine> lines, int index, String mark) {
        return lines.subList(0, index).stream().flatMap(PdfNotes::marks).anyMatch(mark::equals);
    }

    /** Takes the lines of one note; the answer is its last. */
    private int take(List<PdfLine> lines, int from, String mark, Set<String> marks) {
        String text = "";
        List<Area> areas = new ArrayList<>();
        int last = from;
        for (int i = from; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean another = i > from
                    && (marks.contains(markOfNote(line))
                            || line.baseline() <= lines.get(i - 1).baseline());
            if (another || !mayBeNote(line)) {
                break;
            }
            String words = i == from ? wordsAfterFirst(line) : line.text();
            text = text.isEmpty() ? words : PdfText.joined(text, words);
            areas.add(line.area());
            noteLines.add(line);
            last = i;
        }
        notes.put(mark, new PdfNote(Footnote.line(mark, text), areas));
        return last;
    }

    private boolean isSmall(PdfLine line) {
        return line.size() < SMALLER_THAN_TEXT * bodySize;
    }

    private boolean mayBeNote(PdfLine line) {
        return isSmall(line)
                || apart.stream()
                        .anyMatch(rule -> rule.y() < line.baseline() - 0.5f * line.size()
                                && line.left() > rule.left() - 1
                                && line.left() < rule.left() + INDENT_POINTS);
    }

    private String markOfNote(PdfLine line) {
        PdfWord first = line.segments().getFirst().words().getFirst();
        boolean more =
                line.segments().size() > 1 || line.segments().getFirst().words().size() > 1;
        return mayBeNote(line) && more ? first.text().replaceAll("[().]", "") : "";
    }

    private static String wordsAfterFirst(PdfLine line) {
        return line.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .skip(1)
                .map(PdfWord::text)
                .collect(Collectors.joining(" "));
    }

    private static java.util.stream.Stream<String> marks(PdfLine line) {
        return line.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .map(PdfWord::mark)
                .filter(mark -> !mark.isEmpty());
    }

    private PdfLine withNotes(PdfLine line) {
        List<PdfNote> own =
                marks(line).filter(notes::containsKey).map(notes::get).toList();
        List<PdfSegment> segments = line.segments().stream()
                .map(segment -> new PdfSegment(segment.words().stream()
                        .map(word -> notes.containsKey(word.mark()) ? word.withoutMark() : word.unmarked())
                        .toList()))
                .toList();
        return new PdfLine(line.frame(), segments, own);
    }
}
