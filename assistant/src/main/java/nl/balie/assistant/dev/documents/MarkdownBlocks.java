package nl.balie.assistant.dev.documents;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the Markdown the demo documents use; anything else is refused rather than lost. */
final class MarkdownBlocks {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks() {}

    static List<Block> of(String markdown) {
        var reading = new MarkdownBlocks();
        children(PARSER.parse(markdown)).forEach(reading::read);
        return reading.blocks;
    }

    private void read(Node node) {
        switch (node) {
            case Heading heading -> blocks.add(new Block.Heading(heading.getLevel(), Block.text(runs(heading))));
            case Paragraph paragraph -> blocks.add(new Block.Paragraph(runs(paragraph)));
            case ListBlock list -> readList(list, 0);
            case TableBlock table -> blocks.add(table(table));
            default -> throw new IllegalArgumentException("Demo documents do not use " + node);
        }
    }

    private void readList(ListBlock list, int depth) {
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 1;
        for (Node item : children(list)) {
            readItem((ListItem) item, depth, list instanceof BulletList ? "•" : number++ + ".");
        }
    }

    private void readItem(ListItem item, int depth, String marker) {
        for (Node part : children(item)) {
            switch (part) {
                case Paragraph paragraph -> blocks.add(new Block.Item(depth, marker, runs(paragraph)));
                case ListBlock nested -> readList(nested, depth + 1);
                default -> throw new IllegalArgumentException("Demo documents do not use " + part + " in a list");
            }
        }
    }

    private static Block.Table table(TableBlock table) {
        var header = new ArrayList<Block.Row>();
        var rows = new ArrayList<Block.Row>();
        for (Node part : children(table)) {
            switch (part) {
                case TableHead head -> children(head).forEach(row -> header.add(row((TableRow) row)));
                case TableBody body -> children(body).forEach(row -> rows.add(row((TableRow) row)));
                default -> throw new IllegalArgumentException("Demo documents do not use " + part + " in a table");
            }
        }
        return new Block.Table(header.getFirst(), rows);
    }

    private static Block.Row row(TableRow row) {
        return new Block.Row(
                children(row).stream().map(cell -> cell((TableCell) cell)).toList());
    }

    private static Block.Cell cell(TableCell cell) {
        return new Block.Cell(runs(cell), cell.getAlignment() == TableCell.Alignment.RIGHT);
    }

    private static List<Block.Run> runs(Node parent) {
        return children(parent).stream().flatMap(node -> run(node).stream()).toList();
    }

    private static List<Block.Run> run(Node node) {
        return switch (node) {
            case Text text -> List.of(new Block.Run(text.getLiteral(), false));
            case SoftLineBreak _ -> List.of(new Block.Run(" ", false));
            case StrongEmphasis strong ->
                runs(strong).stream().map(Block.Run::inBold).toList();
            default -> throw new IllegalArgumentException("Demo documents do not use " + node + " in a line");
        };
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
