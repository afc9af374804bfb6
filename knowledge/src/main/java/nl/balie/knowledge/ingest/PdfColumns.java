package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of pages that are set in two columns in reading order, page after page: left column first. */
final class PdfColumns {

    private static final int LEAST_LINES_PER_COLUMN = 8;
    private static final int LEAST_CHARACTERS_PER_LINE = 22;
    private static final float MOST_CROSSING = 0.25f;
    private static final float LEAST_RATIO_OF_WIDTHS = 0.6f;

    /** In letter heights: the least room between the columns. */
    private static final float LEAST_GUTTER = 0.65f;

    private static final float STEP_POINTS = 2;

    /** A heading this much larger than the text may stand above both columns. */
    private static final float LARGE = 1.25f;

    private static final float ROOM_ABOVE_LARGE = 1.6f;
    private static final float ROOM_BELOW_LARGE = 0.4f;

    /** Where the columns of the page before were divided; negative if it had none. */
    private float lastGutter = -1;

    List<PdfLine> inReadingOrder(List<PdfLine> lines) {
        float gutter = gutter(lines);
        if (gutter < 0 && lastGutter > 0 && goesOn(lines, lastGutter)) {
            gutter = lastGutter;
        }
        lastGutter = gutter;
        return gutter < 0 ? lines : reordered(lines, gutter);
    }

    /** Whether columns end on this page, with too little on it to tell by itself. */
    private static boolean goesOn(List<PdfLine> lines, float gutter) {
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : lines) {
            if (!splits(line, gutter)) {
                return false;
            }
            part(line, gutter, left, right);
        }
        return !right.isEmpty()
                && characters(left) >= LEAST_CHARACTERS_PER_LINE
                && characters(right) >= LEAST_CHARACTERS_PER_LINE;
    }

    private static float gutter(List<PdfLine> lines) {
        if (lines.size() < LEAST_LINES_PER_COLUMN) {
            return -1;
        }
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        for (float x = left + 0.35f * (right - left); x < left + 0.65f * (right - left); x += STEP_POINTS) {
            int crossing = crossing(lines, x);
            if (crossing < fewest && bothSidesAreProse(lines, x)) {
                fewest = crossing;
                best = x;
            }
        }
        return best;
    }

    /** How many lines, between the first and the last that have text on both sides, go across. */
    private static int crossing(List<PdfLine> lines, float x) {
        int crossing = 0;
        int sinceLastSplit = 0;
        boolean begun = false;
        for (PdfLine line : lines) {
            if (splits(line, x) && line.left() < x && line.right() > x) {
                begun = true;
                crossing += sinceLastSplit;
                sinceLastSplit = 0;
            } else if (begun && !splits(line, x)) {
                sinceLastSplit++;
            }
        }
        return begun ? crossing : Integer.MAX_VALUE;
    }

    /** Whether a line leaves enough room at this place, or does not come there. */
    private static boolean splits(PdfLine line, float x) {
        float before = -Float.MAX_VALUE;
        float after = Float.MAX_VALUE;
        for (PdfSegment segment : line.segments()) {
            for (PdfWord word : segment.words()) {
                if (word.left() < x && word.right() > x) {
                    return false;
                }
                before = word.right() <= x ? Math.max(before, word.right()) : before;
                after = word.left() >= x ? Math.min(after, word.left()) : after;
            }
        }
        return after - before >= LEAST_GUTTER * line.size();
    }

    private static boolean bothSidesAreProse(List<PdfLine> lines, float x) {
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        int crossing = crossing(lines, x);
        for (PdfLine line : lines) {
            if (splits(line, x)) {
                part(line, x, left, right);
            }
        }
        float ratio = width(left) / Math.max(1, width(right));
        return crossing <= MOST_CROSSING * (left.size() + right.size())
                && isProse(left)
                && isProse(right)
                && ratio > LEAST_RATIO_OF_WIDTHS
                && ratio < 1 / LEAST_RATIO_OF_WIDTHS;
    }

    private static float width(List<PdfLine> lines) {
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        return (float) (right - left);
    }

    private static boolean isProse(List<PdfLine> lines) {
        return lines.size() >= LEAST_LINES_PER_COLUMN && characters(lines) >= LEAST_CHARACTERS_PER_LINE;
    }

    private static double characters(List<PdfLine> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    }

    private static List<PdfLine> reordered(List<PdfLine> lines, float gutter) {
        List<PdfLine> ordered = new ArrayList<>();
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        double large = LARGE * usualSize(lines);
        for (PdfLine line : lines) {
            boolean heading = line.size() >= large && isAboveBoth(line, lines, gutter);
            if (splits(line, gutter) && !heading) {
                part(line, gutter, left, right);
            } else {
                ordered.addAll(left);
                ordered.addAll(right);
                left.clear();
                right.clear();
                ordered.add(line);
            }
        }
        ordered.addAll(left);
        ordered.addAll(right);
        return ordered;
    }

    /** A large heading that is short: it divides what is above it from what is below it, for both columns. */
    private static boolean isAboveBoth(PdfLine line, List<PdfLine> lines, float gutter) {
        if (line.right() > gutter) {
            return false;
        }
        boolean above = false;
        boolean below = false;
        for (PdfLine other : lines) {
            if (other.right() > gutter) {
                float distance = other.baseline() - line.baseline();
                if (distance > -ROOM_ABOVE_LARGE * line.size() && distance < ROOM_BELOW_LARGE * line.size()) {
                    return false;
                }
                above |= distance < 0;
                below |= distance > 0;
            }
        }
        return above && below;
    }

    private static double usualSize(List<PdfLine> lines) {
        double[] sizes = lines.stream().mapToDouble(PdfLine::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    /** Adds what stands on each side to the lines of that side. */
    private static void part(PdfLine line, float x, List<PdfLine> left, List<PdfLine> right) {
        List<PdfSegment> before = new ArrayList<>();
        List<PdfSegment> after = new ArrayList<>();
        for (PdfSegment segment : line.segments()) {
            List<PdfWord> words = segment.words();
            part(words.stream().filter(word -> word.right() <= x).toList(), before);
            part(words.stream().filter(word -> word.left() >= x).toList(), after);
        }
        if (!before.isEmpty()) {
            left.add(line.with(before));
        }
        if (!after.isEmpty()) {
            right.add(line.with(after));
        }
    }

    private static void part(List<PdfWord> words, List<PdfSegment> side) {
        if (!words.isEmpty()) {
            side.add(new PdfSegment(words));
        }
    }
}
