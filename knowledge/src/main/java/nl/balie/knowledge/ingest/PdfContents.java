package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves a table of contents out: lines that end in dots and a page number, or that follow its heading and end in one. */
final class PdfContents {

    private static final Pattern LEADER = Pattern.compile("^.{2,200}?(?:[.·…_]\\s?){4,}\\s*(?:\\d{1,4}|[ivx]{1,5})$");
    private static final Pattern HEADING =
            Pattern.compile("(?i)^(?:inhoud|inhoudsopgave|inhoudstafel|contents|table of contents)$");
    private static final Pattern ENTRY = Pattern.compile("^.{2,200}?\\s(\\d{1,4})$");
    private static final int MOST_BROKEN_LINES = 2;

    private int lastPage;
    private boolean within;
    private final List<PdfLine> doubtful = new ArrayList<>();

    private PdfContents() {}

    static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
        var contents = new PdfContents();
        List<List<PdfLine>> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            List<PdfLine> lines = new ArrayList<>();
            page.forEach(line -> contents.take(line, lines));
            lines.addAll(contents.doubtful);
            contents.doubtful.clear();
            kept.add(lines);
        }
        return kept;
    }

    private void take(PdfLine line, List<PdfLine> kept) {
        String text = line.text().strip();
        if (HEADING.matcher(text).matches()) {
            within = true;
            lastPage = 0;
        } else if (LEADER.matcher(text).matches()) {
            within = true;
            doubtful.clear();
        } else if (within && isEntry(text)) {
            doubtful.clear();
        } else if (within && doubtful.size() < MOST_BROKEN_LINES) {
            doubtful.add(line);
        } else {
            within = false;
            kept.addAll(doubtful);
            doubtful.clear();
            kept.add(line);
        }
    }

    /** Page numbers only go up. */
    private boolean isEntry(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            return false;
        }
        int page = Integer.parseInt(entry.group(1));
        boolean goesUp = page >= lastPage && page <= lastPage + 100;
        lastPage = goesUp ? page : lastPage;
        return goesUp;
    }
}
