package nl.balie.assistant.dev.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

/**
 * Reads the Markdown the demo documents use; anything else is refused rather than lost. Beyond CommonMark and its tables: a
 * footnote is {@code [^1]} in the text and a line {@code [^1]: words}; a cell {@code <} is one with the cell to its left, a
 * cell {@code ^} with the one above, and a row with such a cell is a header row.
 */
final class MarkdownBlocks {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Pattern NOTE = Pattern.compile("^\\[\\^(\\d+)]: (.+)$", Pattern.MULTILINE);
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^(\\d+)]");

    private final Map<String, String> notes;
    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks(Map<String, String> notes) {
        this.notes = notes;
    }

    static List<Block> of(String markdown) {
        var notes = new HashMap<String, String>();
        NOTE.matcher(markdown).results().forEach(note -> notes.put(note.group(1), note.group(2)));
        var reading = new MarkdownBlocks(notes);
        children(PARSER.parse(NOTE.matcher(markdown).replaceAll(""))).forEach(reading::read);
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

    private Block.Table table(TableBlock table) {
        var headers = new ArrayList<Block.Row>();
        var rows = new ArrayList<Block.Row>();
        for (Node part : children(table)) {
            switch (part) {
                case TableHead head -> children(head).forEach(row -> headers.add(row((TableRow) row)));
                case TableBody body -> children(body).forEach(row -> add(row((TableRow) row), headers, rows));
                default -> throw new IllegalArgumentException("Demo documents do not use " + part + " in a table");
            }
        }
        return new Block.Table(headers, rows);
    }

    private static void add(Block.Row row, List<Block.Row> headers, List<Block.Row> rows) {
        boolean header = row.cells().stream().anyMatch(cell -> cell.joined() == Block.Joined.ABOVE);
        (header ? headers : rows).add(row);
    }

    private Block.Row row(TableRow row) {
        return new Block.Row(
                children(row).stream().map(cell -> cell((TableCell) cell)).toList());
    }

    private Block.Cell cell(TableCell cell) {
        var runs = runs(cell);
        if (runs.stream().anyMatch(Block.Run::isReference)) {
            throw new IllegalArgumentException("Demo documents do not use footnotes in a table");
        }
        boolean rightAligned = cell.getAlignment() == TableCell.Alignment.RIGHT;
        return switch (Block.text(runs)) {
            case "<" -> new Block.Cell(List.of(), rightAligned, Block.Joined.LEFT);
            case "^" -> new Block.Cell(List.of(), rightAligned, Block.Joined.ABOVE);
            default -> new Block.Cell(runs, rightAligned, Block.Joined.NOT);
        };
    }

    private List<Block.Run> runs(Node parent) {
        return children(parent).stream().flatMap(node -> run(node).stream()).toList();
    }

    private List<Block.Run> run(Node node) {
        return switch (node) {
            case Text text -> withReferences(text.getLiteral());
            case SoftLineBreak _ -> List.of(new Block.Run(" ", false));
            case StrongEmphasis strong ->
                runs(strong).stream().map(Block.Run::inBold).toList();
            default -> throw new IllegalArgumentException("Demo documents do not use " + node + " in a line");
        };
    }

    private List<Block.Run> withReferences(String text) {
        var runs = new ArrayList<Block.Run>();
        int from = 0;
        for (MatchResult reference : REFERENCE.matcher(text).results().toList()) {
            runs.add(new Block.Run(text.substring(from, reference.start()), false));
            runs.add(new Block.Run(reference.group(1), false, note(reference.group(1))));
            from = reference.end();
        }
        runs.add(new Block.Run(text.substring(from), false));
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private String note(String number) {
        String note = notes.get(number);
        if (note == null) {
            throw new IllegalArgumentException("No footnote " + number);
        }
        return note;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
