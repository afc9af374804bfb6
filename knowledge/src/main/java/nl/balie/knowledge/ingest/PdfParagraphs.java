package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts lines together to paragraphs and headings, across pages too. */
final class PdfParagraphs {

    private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}[.)]|[a-z][.)]|[-•–▪◦‣])\\s+.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[a-z]?[.)]?");
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.;:!?]$");
    private static final float WIDE_LEADING = 1.55f;
    private static final int LONGEST_HEADING_CHARACTERS = 300;
    private static final float ROOM_ABOVE_HEADING = 1.5f;
    private static final float SHORT_LINE = 0.82f;

    private final PdfHeadings headings;
    private final BlockSink sink;
    private final StringBuilder text = new StringBuilder();
    private final List<Area> areas = new ArrayList<>();
    private final List<PdfNote> notes = new ArrayList<>();
    private @Nullable PdfLine last;
    private @Nullable PdfLine above;
    private int level;
    private float widest;
    private List<String> lastHeader = List.of();

    PdfParagraphs(PdfHeadings headings, BlockSink sink) {
        this.headings = headings;
        this.sink = sink;
    }

    void line(PdfLine line) {
        int levelOfLine = headings.level(line, hasRoomAbove(line));
        PdfLine former = last;
        above = line;
        if (former != null && (levelOfLine != level || startsNew(line, former, levelOfLine))) {
            finish();
        }
        if (text.isEmpty() && levelOfLine == 0 && isRunIn(line)) {
            runIn(line);
            return;
        }
        String piece = line.text().strip();
        if (text.isEmpty()) {
            level = levelOfLine;
            text.append(piece);
        } else {
            String joined = PdfText.joined(text.toString(), piece);
            text.setLength(0);
            text.append(joined);
        }
        areas.add(line.area());
        notes.addAll(line.notes());
        widest = Math.max(widest, line.right());
        last = line;
        lastHeader = level > 0 ? List.of() : lastHeader;
    }

    /** Whether a line of text starts with a number in bold: {@code Artikel 3 De werkgever …}. */
    boolean isRunIn(PdfLine line) {
        List<PdfWord> words = line.words();
        int bold = boldWords(words);
        return bold > 0
                && bold < words.size()
                && !headings.isBoldText()
                && HeadingNumber.of(new PdfSegment(words.subList(0, bold)).text(), false)
                        .isPresent();
    }

    private static int boldWords(List<PdfWord> words) {
        int bold = 0;
        while (bold < words.size() && words.get(bold).bold()) {
            bold++;
        }
        return bold;
    }

    private void runIn(PdfLine line) {
        List<PdfWord> words = line.words();
        int bold = boldWords(words);
        String heading = new PdfSegment(words.subList(0, bold)).text();
        sink.accept(Block.heading(BoldHeading.LEVEL, heading, List.of(line.area())));
        level = 0;
        line(line.with(List.of(new PdfSegment(words.subList(bold, words.size())))));
    }

    /** A table, whose header may stand on the page before it. */
    void table(PdfTable table, boolean atTop) {
        finish();
        List<PdfTableRow> rows = table.rows();
        List<List<String>> cells = rows.stream().map(PdfTableRow::cells).toList();
        boolean sameColumns = lastHeader.size() == cells.getFirst().size();
        boolean repeated = sameColumns && TableText.headers(cells.subList(0, 1)).equals(lastHeader);
        int likely = TableText.likelyHeaderRows(cells);
        int header = repeated || table.boldHeader() ? Math.max(1, likely) : likely;
        boolean continued = atTop && header == 0 && sameColumns;
        if (header > 0) {
            lastHeader = TableText.headers(cells.subList(0, header));
        }
        List<String> headers = header > 0 || continued ? lastHeader : List.of();
        for (PdfTableRow row : header < rows.size() ? rows.subList(header, rows.size()) : rows) {
            String text = TableText.row(headers, row.cells());
            if (!text.isBlank()) {
                sink.accept(Block.paragraph(text, Area.joined(row.areas())));
            }
        }
        table.notes().forEach(note -> sink.accept(note.block()));
    }

    void finish() {
        if (!text.isEmpty()) {
            String paragraph = text.toString();
            List<Area> places = Area.joined(areas);
            sink.accept(
                    isHeading(paragraph)
                            ? Block.heading(level, paragraph, places)
                            : Block.paragraph(paragraph, places));
        }
        text.setLength(0);
        areas.clear();
        notes.forEach(note -> sink.accept(note.block()));
        notes.clear();
        last = null;
    }

    private boolean isHeading(String paragraph) {
        boolean numbered = HeadingNumber.of(paragraph, false).isPresent();
        return level > 0
                && paragraph.length() <= LONGEST_HEADING_CHARACTERS
                && (level < BoldHeading.LEVEL || numbered || BoldHeading.looksLike(paragraph));
    }

    /** The number of a lid may stand in the margin, without a dot. */
    private static boolean isNumberedApart(PdfLine line) {
        return line.segments().size() > 1
                && NUMBER.matcher(line.segments().getFirst().text()).matches();
    }

    private boolean hasRoomAbove(PdfLine line) {
        return above == null
                || line.page() != above.page()
                || line.baseline() < above.baseline()
                || line.baseline() - above.baseline() > ROOM_ABOVE_HEADING * line.size();
    }

    private boolean startsNew(PdfLine line, PdfLine above, int levelOfLine) {
        String piece = line.text().strip();
        if (levelOfLine > 0) {
            return HeadingNumber.of(piece, true).isPresent()
                    || !line.looksLike(above)
                    || line.page() != above.page()
                    || line.baseline() - above.baseline() > 1.8f * line.size();
        }
        if (ITEM.matcher(piece).matches() || isNumberedApart(line) || isRunIn(line)) {
            return true;
        }
        if (line.page() != above.page() || line.baseline() < above.baseline()) {
            return ENDS_SENTENCE.matcher(above.text()).matches();
        }
        boolean wide = line.baseline() - above.baseline() > WIDE_LEADING * Math.max(line.size(), above.size());
        boolean shortAbove = above.right() < SHORT_LINE * widest
                && ENDS_SENTENCE.matcher(above.text()).matches();
        boolean numbered =
                startsWithNumber(piece) && ENDS_SENTENCE.matcher(above.text()).matches();
        return wide || shortAbove || numbered || !line.looksLike(above);
    }

    private static boolean startsWithNumber(String piece) {
        return !Character.isLowerCase(piece.charAt(0))
                && HeadingNumber.of(piece, false)
                        .filter(number -> number.title().isEmpty()
                                || Character.isUpperCase(number.title().charAt(0)))
                        .isPresent();
    }
}
