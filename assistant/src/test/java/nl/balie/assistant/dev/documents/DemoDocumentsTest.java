package nl.balie.assistant.dev.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDocumentsTest {

    private static final DemoDocuments DOCUMENTS = new DemoDocuments();
    private static final Map<DemoDocument, byte[]> PDFS = new HashMap<>();
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern INFORMAL = Pattern.compile("\\b(je|jij|jou|jouw|jullie)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAL = Pattern.compile("\\b(u|uw)\\b", Pattern.CASE_INSENSITIVE);

    static List<DemoDocument> all() {
        return DOCUMENTS.all();
    }

    @ParameterizedTest
    @CsvSource({
        "zonnebloem, arbeidsvoorwaardenregeling-2025, 15",
        "zonnebloem, arbeidsvoorwaardenregeling-2026, 15",
        "zonnebloem, verzuimprotocol-2026, 4",
        "zonnebloem, oproepreglement-2026, 3",
        "zonnebloem, pensioenreglement-2024, 12",
        "zonnebloem, thuiswerkregeling-2026, 4",
        "zonnebloem, personeelshandboek-2026, 15",
        "zonnebloem, fietsregeling-concept, 2",
        "letterlust, arbeidsvoorwaardenregeling-2026, 8",
        "letterlust, verzuimprotocol-2026, 2",
        "letterlust, thuiswerkregeling-2026, 3",
        "letterlust, personeelshandboek-2026, 5"
    })
    void isAsLongAsARealOne(String employer, String name, int pages) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(document(employer, name)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(pages);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Artikel 3.2 Ziek melden 1. | Meld je ziek vóór 09.00 uur bij je leidinggevende
        Artikel 6.1 Aantal vakantie-uren 1. Je hebt per kalenderjaar recht op | 200 vakantie-uren bij 40 uur per week
        Artikel 6.4 Verhuizen 1. | Bij verhuizing één dag betaald verlof per kalenderjaar
        Artikel 7.2 Kilometervergoeding 1. Je ontvangt | € 0,35 per kilometer: € 0,23 onbelast en € 0,12 belast
        Artikel 7.3 Thuiswerkvergoeding 1. Je ontvangt | € 2,40 per thuiswerkdag
        Artikel 7.4 Thuiswerken en reizen op dezelfde dag 1. | Voor een thuiswerkdag ontvang je geen kilometervergoeding woon-werk
        Artikel 7.5 Tankkosten 1. | Tankkosten op vertoon van de bon
        Artikel 8.1 Wanneer je declareert 1. | Ingediend uiterlijk de 20e gaat mee in de verloning van die maand
        """)
    void holdsTheArticlesOfTheJourneys(String before, String words) throws IOException {
        var regulation = document("zonnebloem", "arbeidsvoorwaardenregeling-2026");

        assertThat(pdfText(regulation)).contains(before + " " + words);
        assertThat(wordText(regulation)).contains(before + " " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Artikel 7.2 Kilometervergoeding 1. Je ontvangt | € 0,33 per kilometer: € 0,23 onbelast en € 0,10 belast
        Artikel 7.3 Thuiswerkvergoeding 1. Je ontvangt | € 2,35 per thuiswerkdag
        Artikel 5.9 Toeslag bedrijfshulpverlening | Heb je een geldig diploma
        5 mei 2025 | maandag
        """)
    void saysWhatWasTrueInTheYearBefore(String before, String words) throws IOException {
        var regulation = document("zonnebloem", "arbeidsvoorwaardenregeling-2025");

        assertThat(regulation.validUntil()).isEqualTo("2025-12-31");
        assertThat(pdfText(regulation)).contains(before + " " + words);
        assertThat(wordText(regulation)).contains(before + " " + words);
    }

    @Test
    void joinsCellsOfTheHeaderRows() throws IOException {
        var regulation = document("zonnebloem", "arbeidsvoorwaardenregeling-2025");

        assertThat(pdfText(regulation)).contains("Periodiek Bruto uurloon in euro Schaal 1 Schaal 2");
        try (var word = new XWPFDocument(new ByteArrayInputStream(DOCUMENTS.docx(regulation)))) {
            var wages = word.getTables().stream()
                    .filter(table -> table.getText().contains("Schaal 8"))
                    .findFirst()
                    .orElseThrow();
            assertThat(wages.getRow(0).getTableCells()).hasSize(2);
            assertThat(wages.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(8);
            assertThat(wages.getRow(1).getTableCells()).hasSize(9);
            assertThat(wages.getRow(1).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void tellsOnCallWorkersTheirRules() throws IOException {
        var regulation = document("zonnebloem", "oproepreglement-2026");

        assertThat(regulation.audience()).containsExactly("ON_CALL");
        assertThat(pdfText(regulation))
                .contains("één keer per maand, uiterlijk de laatste dag van de maand")
                .contains("per oproep minimaal 3 uur");
    }

    @Test
    void putsFootnotesBelowThePageThatRefersToThem() throws IOException {
        var regulation = document("zonnebloem", "pensioenreglement-2024");

        try (var pdf = Loader.loadPDF(pdf(regulation))) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = WHITE.matcher(stripper.getText(pdf)).replaceAll(" ");
                assertThat(text.contains("1 Ben je geboren op of na 1 januari 1961"))
                        .isEqualTo(text.contains("is dat 67 jaar."));
            }
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(DOCUMENTS.docx(regulation)))) {
            assertThat(word.getFootnotes()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void setsTheHandbookInTwoColumns() throws IOException {
        var handbook = document("zonnebloem", "personeelshandboek-2026");

        try (var pdf = Loader.loadPDF(pdf(handbook))) {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion("between", new Rectangle(294, 200, 8, 550));
            stripper.addRegion("right", new Rectangle(302, 200, 293, 550));
            stripper.extractRegions(pdf.getPage(1));
            assertThat(stripper.getTextForRegion("between")).isBlank();
            assertThat(stripper.getTextForRegion("right")).isNotBlank();
        }
    }

    @Test
    void keepsTheCanaryWithItsOwner() throws IOException {
        for (DemoDocument document : all()) {
            boolean owner =
                    document.employer().equals("letterlust") && document.title().startsWith("Arbeids");
            assertThat(pdfText(document).contains("KANARIE-B-7731")).isEqualTo(owner);
        }
        assertThat(pdfText(document("letterlust", "arbeidsvoorwaardenregeling-2026")))
                .contains("€ 0,28 per kilometer");
    }

    @Test
    void speaksOfWhatIsNotDecidedOnlyInAConceptWithoutATick() {
        assertThat(all())
                .filteredOn(document -> !document.ticked())
                .extracting(DemoDocument::name)
                .containsExactly("fietsregeling-concept");
        assertThat(all())
                .filteredOn(DemoDocument::ticked)
                .allSatisfy(document -> assertThat(document.markdown().toLowerCase(Locale.ROOT))
                        .doesNotContain("fiets")
                        .doesNotContain("lease"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void addressesItsReadersInOneWay(DemoDocument document) {
        var other = document.employer().equals("letterlust") ? INFORMAL : FORMAL;

        assertThat(other.matcher(document.markdown()).results())
                .filteredOn(found -> !document.markdown().startsWith("'u'", found.start() - 1))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void numbersItsPages(DemoDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(document))) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).strip())
                        .startsWith(document.heading())
                        .endsWith("Pagina " + page + " van " + pages);
            }
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameFileEachTime(DemoDocument document) {
        assertThat(DOCUMENTS.pdf(document)).isEqualTo(DOCUMENTS.pdf(document));
        assertThat(DOCUMENTS.docx(document)).isEqualTo(DOCUMENTS.docx(document));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasRealHeadingsAndTablesInWord(DemoDocument document) throws IOException {
        String heading = document.kind().equals("HANDBOOK") ? "\\D+" : "Artikel .*|E\\.\\d .*";
        try (var word = new XWPFDocument(new ByteArrayInputStream(DOCUMENTS.docx(document)))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .isNotEmpty()
                    .allSatisfy(paragraph -> assertThat(paragraph.getText()).matches(heading));
            assertThat(word.getTables())
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
        }
    }

    private static DemoDocument document(String employer, String name) {
        return all().stream()
                .filter(document ->
                        document.employer().equals(employer) && document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf(DemoDocument document) {
        return PDFS.computeIfAbsent(document, DOCUMENTS::pdf);
    }

    private static String pdfText(DemoDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(document))) {
            return WHITE.matcher(new PDFTextStripper().getText(pdf)).replaceAll(" ");
        }
    }

    private static String wordText(DemoDocument document) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(DOCUMENTS.docx(document)));
                var text = new XWPFWordExtractor(word)) {
            return WHITE.matcher(text.getText()).replaceAll(" ");
        }
    }
}
