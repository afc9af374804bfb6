package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts lines together to paragraphs and headings, across pages too. */
final class PdfParagraphs {

    private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}[.)]|[a-z][.)]|[-•–▪◦‣])\\s+.*");
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.;:!?]$");
    private static final float WIDE_LEADING = 1.55f;
    private static final float SHORT_LINE = 0.82f;

    private final PdfHeadings headings;
    private final BlockSink sink;
    private final StringBuilder text = new StringBuilder();
    private final List<Area> areas = new ArrayList<>();
    private @Nullable PdfLine last;
    private int level;
    private float widest;
    private List<String> lastHeader = List.of();

    PdfParagraphs(PdfHeadings headings, BlockSink sink) {
        this.headings = headings;
        this.sink = sink;
    }

    void line(PdfLine line) {
        int levelOfLine = headings.level(line);
        PdfLine above = last;
        if (above != null && (levelOfLine != level || startsNew(line, above, levelOfLine))) {
            finish();
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
        widest = Math.max(widest, line.right());
        last = line;
        lastHeader = level > 0 ? List.of() : lastHeader;
    }

    /** A table, whose header may stand on the page before it. */
    void table(PdfTable table, boolean atTop) {
        finish();
        List<PdfTableRow> rows = table.rows();
        List<List<String>> cells = rows.stream().map(PdfTableRow::cells).toList();
        boolean header = table.boldHeader() || TableText.looksLikeHeader(cells);
        boolean continued =
                atTop && !header && lastHeader.size() == cells.getFirst().size();
        if (header) {
            lastHeader = cells.getFirst();
        }
        List<String> headers = header || continued ? lastHeader : List.of();
        for (PdfTableRow row : header && rows.size() > 1 ? rows.subList(1, rows.size()) : rows) {
            String text = TableText.row(headers, row.cells());
            if (!text.isBlank()) {
                sink.accept(Block.paragraph(text, Area.joined(row.areas())));
            }
        }
    }

    void finish() {
        if (!text.isEmpty()) {
            String paragraph = text.toString();
            List<Area> places = Area.joined(areas);
            sink.accept(level > 0 ? Block.heading(level, paragraph, places) : Block.paragraph(paragraph, places));
        }
        text.setLength(0);
        areas.clear();
        last = null;
    }

    private boolean startsNew(PdfLine line, PdfLine above, int levelOfLine) {
        String piece = line.text().strip();
        if (levelOfLine > 0) {
            return HeadingNumber.of(piece, true).isPresent()
                    || !line.looksLike(above)
                    || line.page() != above.page()
                    || line.baseline() - above.baseline() > 1.8f * line.size();
        }
        if (ITEM.matcher(piece).matches()) {
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
