package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a page that is set in two columns in reading order: left column first. */
final class PdfColumns {

    private static final int LEAST_LINES_PER_COLUMN = 8;
    private static final int LEAST_CHARACTERS_PER_LINE = 22;
    private static final float MOST_CROSSING = 0.25f;

    private PdfColumns() {}

    static List<PdfLine> inReadingOrder(List<PdfLine> lines) {
        float gutter = gutter(lines);
        return gutter < 0 ? lines : reordered(lines, gutter);
    }

    private static float gutter(List<PdfLine> lines) {
        if (lines.size() < LEAST_LINES_PER_COLUMN) {
            return -1;
        }
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        for (float x = left + 0.35f * (right - left); x < left + 0.65f * (right - left); x += 2) {
            int crossing = crossing(lines, x);
            if (crossing < fewest && bothSidesAreProse(lines, x, crossing)) {
                fewest = crossing;
                best = x;
            }
        }
        return best;
    }

    private static int crossing(List<PdfLine> lines, float x) {
        return (int) lines.stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> segment.left() < x && segment.right() > x)
                .count();
    }

    private static boolean bothSidesAreProse(List<PdfLine> lines, float x, int crossing) {
        List<PdfSegment> left = new ArrayList<>();
        List<PdfSegment> right = new ArrayList<>();
        for (PdfLine line : lines) {
            for (PdfSegment segment : line.segments()) {
                if (segment.right() <= x) {
                    left.add(segment);
                } else if (segment.left() >= x) {
                    right.add(segment);
                }
            }
        }
        return crossing <= MOST_CROSSING * (left.size() + right.size()) && isProse(left) && isProse(right);
    }

    private static boolean isProse(List<PdfSegment> segments) {
        return segments.size() >= LEAST_LINES_PER_COLUMN
                && segments.stream()
                                .mapToInt(segment -> segment.text().length())
                                .average()
                                .orElse(0)
                        >= LEAST_CHARACTERS_PER_LINE;
    }

    private static List<PdfLine> reordered(List<PdfLine> lines, float gutter) {
        List<PdfLine> ordered = new ArrayList<>();
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : lines) {
            if (line.segments().stream().anyMatch(segment -> segment.left() < gutter && segment.right() > gutter)) {
                ordered.addAll(left);
                ordered.addAll(right);
                left.clear();
                right.clear();
                ordered.add(line);
            } else {
                part(
                        line,
                        line.segments().stream()
                                .filter(s -> s.right() <= gutter)
                                .toList(),
                        left);
                part(
                        line,
                        line.segments().stream().filter(s -> s.left() >= gutter).toList(),
                        right);
            }
        }
        ordered.addAll(left);
        ordered.addAll(right);
        return ordered;
    }

    private static void part(PdfLine line, List<PdfSegment> segments, List<PdfLine> column) {
        if (!segments.isEmpty()) {
            column.add(line.with(segments));
        }
    }
}
