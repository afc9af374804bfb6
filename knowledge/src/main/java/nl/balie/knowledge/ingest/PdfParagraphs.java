package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final float INDENT_POINTS = 20;

    private final PdfHeadings headings;
    private final BlockSink sink;
    private final StringBuilder text = new StringBuilder();
    private final List<Area> areas = new ArrayList<>();
    private final List<PdfNote> notes = new ArrayList<>();
    private @Nullable PdfLine last;
    private @Nullable PdfLine above;
    private int level;
    private float widest;
    private boolean inColumns;
    private final Map<Integer, Float> reach = new HashMap<>();
    private List<String> lastHeader = List.of();
    private @Nullable LastRow lastRow;

    /** The last row of a table, which may go on at the top of the next page. */
    private record LastRow(List<String> headers, PdfTableRow row, List<PdfNote> notes) {}

    PdfParagraphs(PdfHeadings headings, BlockSink sink) {
        this.headings = headings;
        this.sink = sink;
    }

    /** Begins a page with these lines, in reading order. */
    void page(List<PdfLine> lines) {
        reach.clear();
        lines.forEach(line -> reach.merge(indent(line), line.right(), Math::max));
        inColumns = IntStream.range(1, lines.size())
                .anyMatch(i -> lines.get(i).baseline()
                        < lines.get(i - 1).baseline() - lines.get(i).size());
    }

    void line(PdfLine line) {
        endTable();
        PdfLine former = last;
        int levelOfLine = level(line, former);
        above = line;
        if (former != null && (levelOfLine != level || startsNew(line, former, levelOfLine))) {
            endParagraph();
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
        widest = inColumns ? widestBeside(line) : Math.max(widest, line.right());
        last = line;
        lastHeader = level > 0 ? List.of() : lastHeader;
    }

    /** The second line of a heading in another font has no room above it. */
    private int level(PdfLine line, @Nullable PdfLine former) {
        int own = headings.level(line, hasRoomAbove(line));
        boolean goesOn = own == 0
                && former != null
                && level > BoldHeading.LEVEL
                && !line.font().isEmpty()
                && line.font().equals(former.font())
                && line.looksLike(former);
        return goesOn ? level : own;
    }

    /** How far the lines of the same column reach. */
    private float widestBeside(PdfLine line) {
        int own = indent(line);
        float widestBeside = line.right();
        for (int indent = own - 1; indent <= own + 1; indent++) {
            widestBeside = Math.max(widestBeside, reach.getOrDefault(indent, 0f));
        }
        return widestBeside;
    }

    private static int indent(PdfLine line) {
        return Math.round(line.left() / INDENT_POINTS);
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
        endParagraph();
        List<PdfTableRow> rows = table.rows();
        List<List<String>> cells = rows.stream().map(PdfTableRow::cells).toList();
        boolean sameColumns = lastHeader.size() == cells.getFirst().size();
        int likely = TableText.likelyHeaderRows(cells);
        boolean repeated = sameColumns
                && TableText.headers(cells.subList(0, Math.max(1, likely))).equals(lastHeader);
        int header = repeated || table.boldHeader() ? Math.max(1, likely) : likely;
        boolean continued = atTop && header == 0 && sameColumns;
        if (header > 0) {
            lastHeader = TableText.headers(cells.subList(0, header));
        }
        List<String> headers = header > 0 || continued ? lastHeader : List.of();
        List<PdfTableRow> body = header < rows.size() ? rows.subList(header, rows.size()) : rows;
        LastRow before = lastRow;
        if (before != null && atTop && (repeated || continued) && sameColumns) {
            body = overThePage(before, body);
        }
        endTable();
        body.forEach(row -> {
            endTable();
            lastRow = new LastRow(headers, row, List.of());
        });
        LastRow end = lastRow;
        if (end != null) {
            lastRow = new LastRow(headers, end.row(), table.notes());
        }
    }

    /** A row that was broken off by the page's end is made whole, and a first cell that reached over it is repeated. */
    private List<PdfTableRow> overThePage(LastRow before, List<PdfTableRow> body) {
        List<PdfTableRow> rows = new ArrayList<>(body);
        PdfTableRow whole = before.row();
        if (rows.getFirst().isRestOf(whole)) {
            whole = whole.continuedBy(rows.removeFirst());
            lastRow = new LastRow(before.headers(), whole, before.notes());
        }
        for (int i = 0; i < rows.size() && rows.get(i).cells().getFirst().isEmpty(); i++) {
            rows.set(i, rows.get(i).under(whole));
        }
        return rows;
    }

    private void endTable() {
        LastRow end = lastRow;
        lastRow = null;
        if (end != null) {
            String row = TableText.row(end.headers(), end.row().cells());
            if (!row.isBlank()) {
                sink.accept(Block.paragraph(row, Area.joined(end.row().areas())));
            }
            end.notes().forEach(note -> sink.accept(note.block()));
        }
    }

    void finish() {
        endParagraph();
        endTable();
    }

    private void endParagraph() {
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
                    || (line.page() != above.page() && !Character.isLowerCase(piece.charAt(0)))
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
