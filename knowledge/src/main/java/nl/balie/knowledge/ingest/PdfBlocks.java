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

    private final Tesseract tesseract;
    private final int mostScannedPages;
    private final PdfUnpacking unpacking;

    PdfBlocks(ReaderSettings settings) {
        this.tesseract = new Tesseract(settings.scanning());
        this.mostScannedPages = settings.scanning().mostPages();
        this.unpacking = new PdfUnpacking(settings);
    }

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            sink.pages(document.getNumberOfPages());
            List<PdfPage> pages = pages(document, sink);
            scans(document, pages, sink);
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

    private List<PdfPage> pages(PDDocument document, BlockSink sink) throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new IOException("No pages");
        }
        var glyphs = new PdfGlyphs(unpacking);
        List<PdfPage> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            pages.add(glyphs.page(document, number));
            sink.advanced(number, count);
        }
        if (glyphs.hidden() > 0) {
            sink.found(Finding.of(Finding.Kind.HIDDEN_TEXT, glyphs.hidden()));
        }
        return pages;
    }

    /** Reads pages without text as pictures, where that can be done. */
    private void scans(PDDocument document, List<PdfPage> pages, BlockSink sink) throws IOException {
        List<PdfPage> pictures = pages.stream()
                .filter(page -> page.lines().isEmpty() && isDrawn(document, page))
                .limit(mostScannedPages)
                .toList();
        if (pictures.isEmpty() || !tesseract.isInstalled()) {
            return;
        }
        sink.scanning(pictures.size());
        var scans = new PdfScans(document, tesseract, unpacking);
        int read = 0;
        for (PdfPage picture : pictures) {
            PdfPage page = scans.page(picture.number());
            pages.set(picture.number() - 1, page);
            read += page.lines().isEmpty() ? 0 : 1;
            sink.advanced(picture.number(), pages.size());
        }
        if (read > 0) {
            sink.found(Finding.of(Finding.Kind.READ_FROM_PICTURES, read));
        }
    }

    /** An empty sheet has nothing to recognise. */
    private static boolean isDrawn(PDDocument document, PdfPage page) {
        return document.getPage(page.number() - 1).hasContents();
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
        var columns = new PdfColumns();
        List<List<PdfLine>> ordered = pages.stream()
                .map(heads::without)
                .map(PdfPage::lines)
                .map(columns::inReadingOrder)
                .toList();
        List<List<PdfLine>> texts = PdfContents.without(ordered);
        var headings = PdfHeadings.of(texts);
        var paragraphs = new PdfParagraphs(headings, sink);
        for (int i = 0; i < pages.size(); i++) {
            List<PdfRule> rules = pages.get(i).rules();
            page(PdfNotes.resolved(texts.get(i), rules, headings.bodySize()), rules, paragraphs);
        }
        paragraphs.finish();
    }

    private static void page(List<PdfLine> lines, List<PdfRule> rules, PdfParagraphs paragraphs) {
        paragraphs.page(lines);
        int i = 0;
        while (i < lines.size()) {
            int first = i;
            Optional<PdfTable> table = PdfRuledTable.startingAt(first, lines, rules)
                    .or(() -> paragraphs.isRunIn(lines.get(first))
                            ? Optional.empty()
                            : PdfTable.startingAt(first, lines));
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
