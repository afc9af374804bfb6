package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML: headings, paragraphs, lists and tables of the content; navigation and what is hidden stay out. */
final class HtmlBlocks implements BlockReader {

    private static final String NO_CONTENT =
            "script,style,noscript,template,nav,header,footer,aside,form,iframe,object,svg,[hidden],[aria-hidden=true],[style*=display:none],[style*=display:"
                + " none],[style*=visibility:hidden]";
    private static final int DEEPEST_NESTING = 200;

    @Override
    public void read(byte[] content, BlockSink sink) {
        String text = TextDecoding.decode(content)
                .orElseThrow(() -> new UnreadableException(Finding.of(Finding.Kind.DAMAGED)));
        read(Jsoup.parse(text), sink);
    }

    /** Reads a document that is already parsed. */
    void read(Document document, BlockSink sink) {
        document.select(NO_CONTENT).remove();
        StringBuilder loose = new StringBuilder();
        walk(document.body(), sink, loose, 0);
        flush(loose, sink);
    }

    private void walk(Element element, BlockSink sink, StringBuilder loose, int depth) {
        if (depth > DEEPEST_NESTING) {
            loose.append(' ').append(element.text());
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                loose.append(text.text());
            } else if (child instanceof Element inner) {
                element(inner, sink, loose, depth + 1);
            }
        }
    }

    private void element(Element element, BlockSink sink, StringBuilder loose, int depth) {
        String name = element.normalName();
        if (name.matches("h[1-6]")) {
            flush(loose, sink);
            sink.accept(Block.heading(name.charAt(1) - '0', element.text()));
        } else if (name.equals("table")) {
            flush(loose, sink);
            table(element, sink);
        } else if (name.equals("li")) {
            flush(loose, sink);
            loose.append(marker(element));
            walk(element, sink, loose, depth);
            flush(loose, sink);
        } else if (name.equals("br")) {
            loose.append('\n');
        } else if (element.isBlock()) {
            flush(loose, sink);
            walk(element, sink, loose, depth);
            flush(loose, sink);
        } else {
            walk(element, sink, loose, depth);
        }
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "• ";
        }
        int number = item.elementSiblingIndex() + 1;
        String start = list.attr("start");
        if (start.matches("\\d{1,4}")) {
            number += Integer.parseInt(start) - 1;
        }
        return switch (list.attr("type")) {
            case "a" -> number <= 26 ? (char) ('a' + number - 1) + ". " : number + ". ";
            default -> number + ". ";
        };
    }

    private static void table(Element table, BlockSink sink) {
        List<List<String>> rows = new ArrayList<>();
        boolean header = false;
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String span = cell.attr("colspan");
                int columns = span.matches("[1-9]|[1-4]\\d") ? Integer.parseInt(span) : 1;
                for (int column = 0; column < columns; column++) {
                    cells.add(cell.text());
                }
            }
            boolean headerRow = !row.children().isEmpty()
                    && row.children().stream()
                            .allMatch(cell -> cell.normalName().equals("th"));
            if (rows.isEmpty() && headerRow) {
                header = true;
            }
            rows.add(cells);
        }
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            sink.accept(Block.paragraph(caption.text()));
        }
        TableText.rows(rows, header).forEach(row -> sink.accept(Block.paragraph(row)));
    }

    private static void flush(StringBuilder loose, BlockSink sink) {
        String text = loose.toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
        if (!text.isEmpty()) {
            sink.accept(Block.paragraph(text));
        }
        loose.setLength(0);
    }
}
