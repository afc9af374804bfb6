package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: what a reader sees as headings, paragraphs and tables, from the places and sizes of the letters. */
final class PdfBlocks implements BlockReader {

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            sink.pages(document.getNumberOfPages());
            List<PdfPage> pages = pages(document, sink);
            report(pages, sink);
            blocks(pages, sink);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Finding.of(Finding.Kind.ENCRYPTED));
        }
    }

    /** Whether a file that says it is encrypted opens without a password. */
    static boolean opens(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document.getNumberOfPages() >= 0;
        } catch (InvalidPasswordException e) {
            return false;
        }
    }

    private static List<PdfPage> pages(PDDocument document, BlockSink sink) throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new IOException("No pages");
        }
        var glyphs = new PdfGlyphs();
        List<PdfPage> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            pages.add(glyphs.page(document, number));
            sink.advanced(number, count);
        }
        return pages;
    }

    private static void report(List<PdfPage> pages, BlockSink sink) {
        long empty = pages.stream().filter(page -> page.lines().isEmpty()).count();
        if (empty == pages.size()) {
            sink.found(Finding.of(Finding.Kind.NO_TEXT));
        } else if (empty > 0) {
            sink.found(Finding.of(Finding.Kind.PAGES_WITHOUT_TEXT, empty));
        }
    }

    private static void blocks(List<PdfPage> pages, BlockSink sink) {
        var heads = new PdfRunningHeads(pages);
        List<List<PdfLine>> ordered = pages.stream()
                .map(heads::without)
                .map(PdfPage::lines)
                .map(PdfColumns::inReadingOrder)
                .toList();
        List<List<PdfLine>> texts = PdfContents.without(ordered);
        var headings = PdfHeadings.of(texts);
        var paragraphs = new PdfParagraphs(headings, sink);
        for (int i = 0; i < pages.size(); i++) {
            page(PdfNotes.resolved(texts.get(i), headings.bodySize()), pages.get(i).rules(), paragraphs);
        }
        paragraphs.finish();
    }

    private static void page(List<PdfLine> lines, List<PdfRule> rules, PdfParagraphs paragraphs) {
        int i = 0;
        while (i < lines.size()) {
            int first = i;
            Optional<PdfTable> table = PdfRuledTable.startingAt(first, lines, rules)
                    .or(() -> PdfTable.startingAt(first, lines));
            if (table.isPresent()) {
                paragraphs.table(table.get(), i == 0);
                i += table.get().lines();
            } else {
                paragraphs.line(lines.get(i));
                i++;
            }
        }
    }
}
