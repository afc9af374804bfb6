package nl.balie.assistant.dev.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Sets a demo document on A4 pages. */
final class PdfBook {

    private static final float BODY = 10.5f;
    private static final float LEADING = 14.7f;
    private static final float ITEM_INDENT = 18;

    private final PdfFonts fonts;
    private final int columns;
    private final PdfOutline outline = new PdfOutline();

    private PdfBook(PdfFonts fonts, int columns) {
        this.fonts = fonts;
        this.columns = columns;
    }

    static byte[] of(DemoDocument source) throws IOException {
        try (var document = new PDDocument()) {
            describe(document, source);
            var book = new PdfBook(PdfFonts.load(document), source.columns());
            book.set(document, source);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void set(PDDocument document, DemoDocument source) throws IOException {
        List<PdfPiece> pieces =
                MarkdownBlocks.of(source.markdown()).stream().map(this::piece).toList();
        try (var paper = new PdfPaper(document, fonts, source.heading(), columns)) {
            for (int i = 0; i < pieces.size(); i++) {
                paper.need(opening(pieces, i));
                pieces.get(i).draw(paper);
            }
            paper.finish();
        }
        outline.addTo(document);
    }

    /** A heading opens together with whatever it stands above. */
    private static float opening(List<PdfPiece> pieces, int index) {
        float height = pieces.get(index).opening();
        for (int i = index; i + 1 < pieces.size() && pieces.get(i) instanceof PdfHeading; i++) {
            height += pieces.get(i + 1).opening();
        }
        return height;
    }

    private PdfPiece piece(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> text(paragraph.runs(), "", 0, 6);
            case Block.Item item -> text(item.runs(), item.marker(), (item.depth() + 1) * ITEM_INDENT, 3);
            case Block.Table table -> PdfTable.of(table, PdfPaper.width(columns), fonts);
        };
    }

    private PdfHeading heading(Block.Heading heading) {
        var lines = new PdfLines(fonts, PdfHeading.size(heading.level()))
                .fit(List.of(new Block.Run(heading.text(), true)), PdfPaper.width(heading.level() == 1 ? 1 : columns));
        return new PdfHeading(heading.level(), heading.text(), lines, outline);
    }

    private PdfText text(List<Block.Run> runs, String marker, float indent, float before) {
        float width = PdfPaper.width(columns);
        var lines = new PdfLines(fonts, BODY).fit(runs, width - indent);
        var notes = lines.stream().map(line -> PdfNotes.of(line, width, fonts)).toList();
        return new PdfText(lines, notes, marker, indent, BODY, LEADING, before);
    }

    /** Nothing here depends on the clock, so that the same document is the same file. */
    private static void describe(PDDocument document, DemoDocument source) {
        document.setDocumentId(1L);
        var information = new PDDocumentInformation();
        information.setTitle(source.heading());
        information.setCreationDate(GregorianCalendar.from(source.validFrom().atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("nl-NL");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
