package nl.balie.assistant.dev.documents;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks: chapters, and their articles below them. */
final class PdfOutline {

    private final PDDocumentOutline root = new PDDocumentOutline();
    private PDOutlineNode chapter = root;

    void add(int level, String text, PDPageXYZDestination place) {
        var item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(place);
        if (level <= 2) {
            root.addLast(item);
            chapter = item;
        } else {
            chapter.addLast(item);
        }
    }

    void addTo(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(root);
    }
}
