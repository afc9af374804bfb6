package nl.balie.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** OpenDocument text; jsoup's XML parser knows no external entities. */
final class OdtBlocks implements BlockReader {

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        Element body = Jsoup.parse(contentXml(content), "", Parser.xmlParser()).selectFirst("office|text");
        if (body == null) {
            throw new IOException("No text part");
        }
        body.select("text|tracked-changes, office|annotation, text|table-of-content")
                .remove();
        walk(body, sink);
    }

    private static String contentXml(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("No content part");
    }

    private void walk(Element parent, BlockSink sink) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "text:h" -> sink.accept(Block.heading(level(element), text(element)));
                case "text:p" -> sink.accept(Block.paragraph(text(element)));
                case "table:table" -> table(element, sink);
                case "text:list" -> list(element, sink);
                default -> walk(element, sink);
            }
        }
    }

    private void list(Element list, BlockSink sink) {
        for (Element item : list.children()) {
            Element heading = item.selectFirst("> text|h");
            if (heading == null) {
                walk(item, sink);
            } else {
                sink.accept(Block.heading(level(heading), text(heading)));
            }
        }
    }

    private static int level(Element heading) {
        String level = heading.attr("text:outline-level");
        return level.matches("[1-9]") ? Integer.parseInt(level) : 1;
    }

    private static void table(Element table, BlockSink sink) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("table|table-row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                cells.add(text(cell));
            }
            rows.add(cells);
        }
        boolean header = table.selectFirst("table|table-header-rows") != null;
        TableText.rows(rows, header).forEach(row -> sink.accept(Block.paragraph(row)));
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString().replaceAll("[ \\t\\n]+", " ").strip();
    }

    private static void collect(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (child instanceof Element inner) {
                if (inner.tagName().matches("text:(?:s|tab|line-break|p|h)")) {
                    text.append(' ');
                }
                if (!inner.tagName().equals("text:note")) {
                    collect(inner, text);
                }
            }
        }
    }
}
