package nl.balie.knowledge.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the numbers of lists and headings, which stand nowhere in an OpenDocument text itself. */
final class OdtNumbers {

    private static final int LEVELS = 10;

    private final OdtStyles styles;
    private final Map<String, int[]> byList = new HashMap<>();
    private final int[] headings = new int[LEVELS + 1];

    OdtNumbers(OdtStyles styles) {
        this.styles = styles;
    }

    /** The counters of a list that begins: new ones, unless it goes on with another. */
    int[] begin(Element list) {
        String other = list.attr("text:continue-list");
        int[] counters = byList.get(other.isEmpty() ? "style " + list.attr("text:style-name") : other);
        boolean goesOn =
                !other.isEmpty() || list.attr("text:continue-numbering").equals("true");
        if (counters == null || !goesOn) {
            counters = new int[LEVELS + 1];
        }
        byList.put("style " + list.attr("text:style-name"), counters);
        if (list.hasAttr("xml:id")) {
            byList.put(list.attr("xml:id"), counters);
        }
        return counters;
    }

    /** The mark of the next item of a list on this level, counted from 1, with a space behind it; or nothing. */
    String item(String list, int level, int[] counters, Element item) {
        String start = item.attr("text:start-value");
        return next(styles.numbering(list, Math.min(level, LEVELS)), Math.min(level, LEVELS), counters, start);
    }

    String heading(int level) {
        return next(styles.numbering("", level), level, headings, "");
    }

    private static String next(@Nullable Element shape, int level, int[] counters, String start) {
        if (shape == null) {
            return "";
        }
        if (!shape.tagName().equals("text:list-level-style-number")
                && !shape.tagName().equals("text:outline-level-style")) {
            return "• ";
        }
        int first = number(start.isEmpty() ? shape.attr("text:start-value") : start, 1);
        counters[level] = counters[level] == 0 || !start.isEmpty() ? first : counters[level] + 1;
        Arrays.fill(counters, level + 1, counters.length, 0);
        String format = shape.attr("style:num-format");
        if (format.isEmpty()) {
            return "";
        }
        int shown = Math.clamp(number(shape.attr("text:display-levels"), 1), 1, level);
        StringBuilder text = new StringBuilder(shape.attr("style:num-prefix"));
        for (int i = level - shown + 1; i <= level; i++) {
            text.append(i > level - shown + 1 ? "." : "").append(ListNumber.of(format, Math.max(1, counters[i])));
        }
        return text.append(shape.attr("style:num-suffix"))
                .append(' ')
                .toString()
                .replaceFirst("^\\s+", "");
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
    }
}
