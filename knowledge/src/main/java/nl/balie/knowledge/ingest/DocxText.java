package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a person sees of a paragraph of Word: without field codes and hidden words, its notes apart. */
final class DocxText {

    private static final Pattern WHITE = Pattern.compile("(?i)fff?fff?|f[a-f]f[a-f]f[a-f]");
    private static final int DEEPEST_NESTING = 6;

    /**
     * A paragraph.
     *
     * @param notes what the footnotes that it refers to say
     * @param boxes the text of frames that hang on it
     */
    record Seen(String text, List<String> notes, List<String> boxes, boolean bold) {}

    private final XWPFDocument document;
    private int notes;
    private int hidden;

    DocxText(XWPFDocument document) {
        this.document = document;
    }

    /** How many pieces of text were hidden from a person, and left out. */
    int hidden() {
        return hidden;
    }

    /** A paragraph; each is asked for once, in order, for the notes are counted. */
    Seen of(XWPFParagraph paragraph) {
        return of(paragraph, 0);
    }

    private Seen of(XWPFParagraph paragraph, int depth) {
        StringBuilder text = new StringBuilder();
        List<String> found = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        boolean bold = true;
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                if (isHidden(run, paragraph)) {
                    hidden += run.text().isBlank() ? 0 : 1;
                    continue;
                }
                int before = text.length();
                collect(run.getCTR().getDomNode(), text, found, boxes, depth);
                bold &= run.isBold() || text.substring(before).isBlank();
            } else if (element instanceof XWPFSDT control) {
                text.append(control.getContent().getText());
                bold = false;
            }
        }
        return new Seen(
                text.toString().strip(), found, boxes, bold && !text.toString().isBlank());
    }

    private void collect(Node run, StringBuilder text, List<String> found, List<String> boxes, int depth) {
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            switch (name == null ? "" : name) {
                case "t" -> letters(child, text);
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "footnoteReference" -> note(child, document::getFootnoteByID, found, depth);
                case "endnoteReference" -> note(child, document::getEndnoteByID, found, depth);
                case "AlternateContent" -> boxes(child.getFirstChild(), boxes, 0);
                case "pict" -> boxes(child, boxes, 0);
                default -> {
                    // Pictures and field codes.
                }
            }
        }
    }

    private interface Notes {

        @Nullable
        XWPFAbstractFootnoteEndnote byId(int id);
    }

    private void note(Node reference, Notes source, List<String> found, int depth) {
        String id = reference instanceof Element element ? element.getAttributeNS(element.getNamespaceURI(), "id") : "";
        XWPFAbstractFootnoteEndnote note =
                id.matches("\\d{1,6}") && depth == 0 ? source.byId(Integer.parseInt(id)) : null;
        if (note == null) {
            return;
        }
        notes++;
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : note.getParagraphs()) {
            text.append(' ').append(of(paragraph, depth + 1).text());
        }
        if (!text.toString().isBlank()) {
            found.add(Footnote.line(String.valueOf(notes), text.toString()));
        }
    }

    private static void boxes(@Nullable Node node, List<String> boxes, int depth) {
        if (node == null || depth > DEEPEST_NESTING) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("p".equals(child.getLocalName()) && "txbxContent".equals(node.getLocalName())) {
                StringBuilder text = new StringBuilder();
                words(child, text);
                boxes.add(text.toString());
            } else {
                boxes(child, boxes, depth + 1);
            }
        }
    }

    /** This DOM has no text content of its own. */
    private static void letters(Node element, StringBuilder text) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
    }

    private static void words(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("t".equals(child.getLocalName())) {
                letters(child, text);
            } else {
                words(child, text);
            }
        }
    }

    /** Marked as hidden, or white where nothing dark lies behind it; a table may have dark cells. */
    private static boolean isHidden(XWPFRun run, XWPFParagraph paragraph) {
        if (run.isVanish()) {
            return true;
        }
        String color = run.getColor();
        if (color == null || !WHITE.matcher(color).matches()) {
            return false;
        }
        var properties = run.getCTR().getRPr();
        var own = paragraph.getCTP().getPPr();
        boolean shaded = (properties != null
                        && (properties.sizeOfShdArray() > 0 || properties.sizeOfHighlightArray() > 0))
                || (own != null && own.isSetShd())
                || (paragraph.getStyle() != null && !paragraph.getStyle().equals("Normal"));
        return !shaded && !(paragraph.getBody() instanceof org.apache.poi.xwpf.usermodel.XWPFTableCell);
    }
}
