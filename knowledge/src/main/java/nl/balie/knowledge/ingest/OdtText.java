package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a person sees of a paragraph or cell of an OpenDocument text; its notes apart. */
final class OdtText {

    private static final int DEEPEST_NESTING = 100;

    /**
     * A paragraph or cell.
     *
     * @param notes what the footnotes that it refers to say
     */
    record Seen(String text, List<String> notes, boolean bold) {}

    private final OdtStyles styles;
    private int hidden;

    OdtText(OdtStyles styles) {
        this.styles = styles;
    }

    /** How many pieces of text were hidden from a person, and left out. */
    int hidden() {
        return hidden;
    }

    Seen of(Element element) {
        var collected = new Collected();
        collect(element, collected, styles.isBold(element.attr("text:style-name")), 0);
        String text = collected.text.toString().replaceAll("[ \\t\\n]+", " ").strip();
        return new Seen(text, collected.notes, !text.isEmpty() && collected.plain == 0);
    }

    private static final class Collected {

        private final StringBuilder text = new StringBuilder();
        private final List<String> notes = new ArrayList<>();
        private int plain;
    }

    private void collect(Element element, Collected collected, boolean bold, int depth) {
        if (depth > DEEPEST_NESTING) {
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode part) {
                collected.text.append(part.getWholeText());
                collected.plain += bold || part.isBlank() ? 0 : 1;
            } else if (child instanceof Element inner) {
                inner(inner, collected, bold, depth);
            }
        }
    }

    private void inner(Element inner, Collected collected, boolean bold, int depth) {
        String style = inner.attr("text:style-name");
        switch (inner.tagName()) {
            case "text:note" -> note(inner, collected);
            case "text:soft-hyphen", "text:bookmark", "text:reference-mark" -> {
                // Nothing to see.
            }
            case "text:s", "text:tab", "text:line-break" -> collected.text.append(' ');
            default -> {
                if (inner.tagName().matches("text:[ph]")) {
                    collected.text.append(' ');
                }
                if (!style.isEmpty() && styles.isHidden(style)) {
                    hidden += inner.text().isBlank() ? 0 : 1;
                } else {
                    collect(inner, collected, bold || styles.isBold(style), depth + 1);
                }
            }
        }
    }

    private void note(Element note, Collected collected) {
        Element citation = note.selectFirst("text|note-citation");
        Element body = note.selectFirst("text|note-body");
        if (citation != null && body != null && !body.text().isBlank()) {
            collected.notes.add(Footnote.line(citation.text().strip(), body.text()));
        }
    }
}
