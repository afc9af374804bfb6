package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML: headings, paragraphs, lists and tables of the content; navigation and what is hidden stay out. */
final class HtmlBlocks implements BlockReader {

    private static final String NO_CONTENT =
            "script,style,noscript,template,nav,header,footer,aside,form,iframe,object,svg,button,dialog,[role=dialog],[role=alertdialog],[role=navigation],[role=banner],"
                + "[role=contentinfo],[role=complementary],[role=search],#TOC,.toc,[role=doc-toc]";
    private static final Pattern HIDING = Pattern.compile(
            "(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0(?:\\.0*)?\\s*(?:;|$)"
                + "|font-size\\s*:\\s*0|color\\s*:\\s*(?:white|#fff(?:fff)?|rgb\\(255,\\s*255,\\s*255\\))\\s*(?:;|$)"
                + "|(?:left|top|text-indent)\\s*:\\s*-\\d{3,})");
    private static final Pattern BACKGROUND = Pattern.compile("(?i)background");
    private static final Pattern ITEM =
            Pattern.compile("^(?:\\(?\\d{1,3}[a-z]?[.)°]|\\(?[a-z]{1,2}[.)]|[-•–])\\s.*", Pattern.DOTALL);
    private static final float MOST_BOLD = 0.4f;
    private static final float LEAST_CONTENT = 0.5f;
    private static final int DEEPEST_NESTING = 200;

    private final StringBuilder loose = new StringBuilder();
    private String marker = "";
    private HtmlNotes notes = HtmlNotes.NONE;
    private boolean boldMeansHeading;

    @Override
    public void read(byte[] content, BlockSink sink) {
        String text = TextDecoding.decode(content)
                .orElseThrow(() -> new UnreadableException(Finding.of(Finding.Kind.DAMAGED)));
        read(Jsoup.parse(text), sink);
    }

    /** Reads a document that is already parsed. */
    void read(Document document, BlockSink sink) {
        document.select(NO_CONTENT).remove();
        removeHidden(document, sink);
        notes = HtmlNotes.takenOutOf(document);
        boldMeansHeading = document.select("p b, p strong").text().length()
                < MOST_BOLD * document.body().text().length();
        walk(content(document), sink, 0);
        flush(sink);
    }

    /** Where a page says what its content is, that is read: not the ways around it that stand outside. */
    private static Element content(Document document) {
        List<Element> mains = document.select("main, [role=main]");
        int all = document.body().text().length();
        return mains.size() == 1 && mains.getFirst().text().length() > LEAST_CONTENT * all
                ? mains.getFirst()
                : document.body();
    }

    private static void removeHidden(Document document, BlockSink sink) {
        document.select("[hidden],[aria-hidden=true]").remove();
        int hidden = 0;
        for (Element element : document.select("[style]")) {
            String style = element.attr("style");
            boolean hides =
                    HIDING.matcher(style).find() && !BACKGROUND.matcher(style).find();
            boolean inDarkCell = element.closest("td,th,tr,table") != null;
            if (hides && !(style.contains("color") && inDarkCell)) {
                hidden += element.text().isBlank() ? 0 : 1;
                element.remove();
            }
        }
        if (hidden > 0) {
            sink.found(Finding.of(Finding.Kind.HIDDEN_TEXT, hidden));
        }
    }

    private void walk(Element element, BlockSink sink, int depth) {
        if (depth > DEEPEST_NESTING) {
            loose.append(' ').append(element.text());
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                loose.append(text.text());
            } else if (child instanceof Element inner) {
                element(inner, sink, depth + 1);
            }
        }
    }

    private void element(Element element, BlockSink sink, int depth) {
        String name = element.normalName();
        if (name.matches("h[1-6]")) {
            flush(sink);
            sink.accept(Block.heading(name.charAt(1) - '0', element.text()));
        } else if (name.equals("table")) {
            flush(sink);
            if (HtmlTable.isLayout(element)) {
                walk(element, sink, depth);
                flush(sink);
            } else {
                HtmlTable.blocks(element).forEach(sink::accept);
            }
        } else if (name.equals("p")
                && boldMeansHeading
                && isBold(element)
                && marker.isEmpty()
                && BoldHeading.looksLike(element.text())) {
            flush(sink);
            sink.accept(Block.heading(BoldHeading.LEVEL, element.text()));
        } else if (name.equals("li") || name.equals("dt")) {
            flush(sink);
            marker = name.equals("li") ? marker(element) : element.text() + ": ";
            if (name.equals("li")) {
                walk(element, sink, depth);
                flush(sink);
                marker = "";
            }
        } else if (name.equals("br")) {
            loose.append('\n');
        } else if (element.isBlock()) {
            flush(sink);
            walk(element, sink, depth);
            flush(sink);
        } else {
            walk(element, sink, depth);
        }
        notes.of(element).forEach(note -> {
            flush(sink);
            sink.accept(Block.paragraph(note));
        });
    }

    private static boolean isBold(Element paragraph) {
        boolean any = false;
        for (Node child : paragraph.childNodes()) {
            boolean blank = child instanceof TextNode text
                    ? text.isBlank()
                    : child.nodeName().equals("br");
            boolean bold = child instanceof Element inner
                    && (inner.normalName().matches("b|strong")
                            || inner.attr("style").matches(".*font-weight:\\s*(?:bold|[6-9]00).*")
                            || (inner.childNodeSize() == 1
                                    && inner.normalName().matches("span|font|u|em|i|a")
                                    && isBold(inner)));
            if (!blank && !bold) {
                return false;
            }
            any |= bold;
        }
        return any;
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return ITEM.matcher(item.text()).matches() ? "" : "• ";
        }
        int number = item.elementSiblingIndex() + 1;
        String start = list.attr("start");
        if (start.matches("\\d{1,4}")) {
            number += Integer.parseInt(start) - 1;
        }
        if (item.attr("value").matches("\\d{1,4}")) {
            number = Integer.parseInt(item.attr("value"));
        }
        return ListNumber.of(list.attr("type") + list.attr("style"), number) + ". ";
    }

    private void flush(BlockSink sink) {
        String text = loose.toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
        if (!text.isEmpty()) {
            sink.accept(Block.paragraph(marker + text));
            marker = "";
        }
        loose.setLength(0);
    }
}
