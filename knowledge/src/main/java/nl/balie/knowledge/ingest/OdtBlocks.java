package nl.balie.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** OpenDocument text; jsoup's XML parser knows no external entities. */
final class OdtBlocks implements BlockReader {

    private static final int DEEPEST_NESTING = 100;

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        Element document = part(content, "content.xml").orElseThrow(() -> new IOException("No content part"));
        Element body = document.selectFirst("office|text");
        if (body == null) {
            throw new IOException("No text part");
        }
        var styles = new OdtStyles();
        part(content, "styles.xml").ifPresent(styles::add);
        styles.add(document);
        body.select("text|tracked-changes, office|annotation, text|table-of-content")
                .remove();
        var text = new OdtText(styles);
        new Body(styles, text, sink).walk(body, 0);
        if (text.hidden() > 0) {
            sink.found(Finding.of(Finding.Kind.HIDDEN_TEXT, text.hidden()));
        }
    }

    private static Optional<Element> part(byte[] content, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return Optional.of(Jsoup.parse(xml, "", Parser.xmlParser()));
                }
            }
        }
        return Optional.empty();
    }

    private static final class Body {

        private final OdtStyles styles;
        private final OdtText text;
        private final OdtNumbers numbers;
        private final BlockSink sink;

        Body(OdtStyles styles, OdtText text, BlockSink sink) {
            this.styles = styles;
            this.text = text;
            this.numbers = new OdtNumbers(styles);
            this.sink = sink;
        }

        void walk(Element parent, int depth) {
            for (Element element : parent.children()) {
                switch (element.tagName()) {
                    case "text:h" -> heading(element, "");
                    case "text:p" -> paragraph(element, "");
                    case "table:table" -> table(element);
                    case "text:list" -> list(element, element.attr("text:style-name"), 1, numbers.begin(element));
                    default -> {
                        if (depth < DEEPEST_NESTING) {
                            walk(element, depth + 1);
                        }
                    }
                }
            }
        }

        private void heading(Element heading, String mark) {
            OdtText.Seen seen = text.of(heading);
            String level = heading.attr("text:outline-level");
            int outline = level.matches("[1-9]") ? Integer.parseInt(level) : 1;
            String number = heading.attr("text:is-list-header").equals("true") || !mark.isEmpty()
                    ? mark
                    : numbers.heading(outline);
            sink.accept(Block.heading(outline, number + seen.text()));
            seen.notes().forEach(note -> sink.accept(Block.paragraph(note)));
        }

        private void paragraph(Element paragraph, String mark) {
            OdtText.Seen seen = text.of(paragraph);
            if (!seen.text().isEmpty()) {
                sink.accept(block(paragraph, seen.bold(), mark + seen.text()));
            }
            seen.notes().forEach(note -> sink.accept(Block.paragraph(note)));
        }

        private Block block(Element paragraph, boolean bold, String text) {
            if (styles.isTitle(paragraph.attr("text:style-name"))) {
                return Block.heading(1, text);
            }
            return bold && BoldHeading.looksLike(text) ? Block.heading(BoldHeading.LEVEL, text) : Block.paragraph(text);
        }

        private void list(Element list, String style, int level, int[] counters) {
            String own = list.attr("text:style-name").isEmpty() ? style : list.attr("text:style-name");
            for (Element item : list.children()) {
                boolean holdsText = item.selectFirst("> text|p, > text|h") != null;
                String mark = item.tagName().equals("text:list-item") && holdsText
                        ? numbers.item(own, level, counters, item)
                        : "";
                for (Element child : item.children()) {
                    switch (child.tagName()) {
                        case "text:h" -> heading(child, mark);
                        case "text:p" -> paragraph(child, mark);
                        case "text:list" -> {
                            if (level < DEEPEST_NESTING) {
                                list(child, own, level + 1, counters);
                            }
                        }
                        case "table:table" -> table(child);
                        default -> walk(child, level);
                    }
                    mark = "";
                }
            }
        }

        private void table(Element table) {
            List<Element> rows = table.select("table|table-row");
            boolean frame = rows.stream().allMatch(row -> row.childrenSize() <= 1);
            if (frame || table.selectFirst("table|table table|table") != null) {
                rows.forEach(row -> row.children().forEach(cell -> walk(cell, 1)));
                return;
            }
            var grid = new TableGrid();
            List<String> notes = new ArrayList<>();
            for (Element row : rows) {
                List<TableCell> cells = new ArrayList<>();
                boolean bold = true;
                for (Element cell : row.select("> table|table-cell")) {
                    OdtText.Seen seen = text.of(cell);
                    cells.add(new TableCell(
                            seen.text(),
                            number(cell, "table:number-columns-spanned"),
                            number(cell, "table:number-rows-spanned"),
                            false));
                    bold &= seen.bold() || seen.text().isEmpty();
                    notes.addAll(seen.notes());
                }
                grid.row(cells, row.closest("table|table-header-rows") != null || bold);
            }
            grid.lines().forEach(line -> sink.accept(Block.paragraph(line)));
            notes.forEach(note -> sink.accept(Block.paragraph(note)));
        }

        private static int number(Element cell, String attribute) {
            String text = cell.attr(attribute);
            return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
        }
    }
}
