package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The footnotes of a page: a small link to a text further on, which is brought back to what refers to it. */
final class HtmlNotes {

    static final HtmlNotes NONE = new HtmlNotes();

    private static final Pattern MARK = Pattern.compile("[\\[(]?(\\d{1,3}|[a-z]|\\*{1,3})[\\])]?");
    private static final int MOST_NOTES = 2000;

    private final IdentityHashMap<Element, List<String>> notes = new IdentityHashMap<>();

    private HtmlNotes() {}

    static HtmlNotes takenOutOf(Document document) {
        var found = new HtmlNotes();
        IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
        for (Element element : document.getAllElements()) {
            order.put(element, order.size());
        }
        document.select("a[href^=#]").stream().limit(MOST_NOTES).forEach(link -> found.take(link, document, order));
        return found;
    }

    /** What is noted with what stands in this element. */
    List<String> of(Element element) {
        return notes.getOrDefault(element, List.of());
    }

    private void take(Element link, Document document, IdentityHashMap<Element, Integer> order) {
        var mark = MARK.matcher(link.text().strip());
        if (!mark.matches() || link.closest("body") == null) {
            return;
        }
        Element text = noteText(link.attr("href").substring(1), document);
        Element user = user(link);
        if (text == null
                || user == null
                || order.getOrDefault(text, 0) < order.getOrDefault(link, 0)
                || contains(text, link)) {
            return;
        }
        text.select("a[href^=#]").remove();
        String words = text.text().replaceFirst("^[\\[(]?(?:\\d{1,3}|[a-z]|\\*{1,3})[\\])]?[.:]?\\s+", "");
        text.remove();
        Element raised = link.parent();
        (raised != null && raised.normalName().equals("sup") && raised.text().equals(link.text()) ? raised : link)
                .remove();
        if (!words.isBlank()) {
            notes.computeIfAbsent(user, element -> new ArrayList<>()).add(Footnote.line(mark.group(1), words));
        }
    }

    private static @Nullable Element noteText(String id, Document document) {
        Element target = document.getElementById(id);
        if (target == null) {
            target = document.selectFirst("a[name=\"" + id.replace("\"", "").replace("\\", "") + "\"]");
        }
        return target == null ? null : target.closest("li, p, dd, tr, div");
    }

    private static @Nullable Element user(Element link) {
        Element table = link.closest("table");
        return table != null ? table : link.closest("p, li, dd, h1, h2, h3, h4, h5, h6, div");
    }

    private static boolean contains(Element outer, Element inner) {
        return inner.parents().contains(outer);
    }
}
