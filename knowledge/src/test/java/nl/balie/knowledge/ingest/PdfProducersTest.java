package nl.balie.knowledge.ingest;

import static nl.balie.knowledge.ingest.SampleFiles.bold;
import static nl.balie.knowledge.ingest.SampleFiles.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** What was seen by eye to differ between the programs that make PDFs, each in small. */
class PdfProducersTest {

    private static final String ORGANISATION = "De functies staan in het functieboek van de organisatie.";

    @Test
    void takesTheSizeOfLettersThatAreDrawingsFromHowTheyAreSet() {
        byte[] pdf = DrawnFontFile.of("Wie werkt, krijgt zijn loon op tijd en", "in geld, elke maand weer opnieuw.");

        assertThat(text(pdf)).isEqualTo("Wie werkt, krijgt zijn loon op tijd en in geld, elke maand weer opnieuw.");
    }

    @Test
    void readsTheSignsOfTexAndLettersThatWereSetAsOneSign() {
        byte[] pdf = DrawnFontFile.of("Een \u001cets en een of\u001cci\\353le \u001ets, \\277 5, bij de Zliaal");

        assertThat(text(pdf)).isEqualTo("Een fiets en een officiële ffits, € 5, bij de filiaal");
    }

    @Test
    void bringsNotesOfTheSizeOfTheTextHomeIfAShortRuleSetsThemApart() throws IOException {
        byte[] pdf = SampleFiles.drawn(
                page -> across(page, 700, 70, 150),
                List.of(
                        bold(70, 100, 14, "Artikel 2 Indeling"),
                        plain(70, 130, ORGANISATION),
                        new SampleFiles.Print(endOf(ORGANISATION), 126, 5.8f, false, "1"),
                        plain(70, 142, "Bezwaar maak je binnen zes weken na de indeling."),
                        plain(70, 720, "1"),
                        plain(85, 720, "Het boek ligt ter inzage.")));

        assertThat(text(pdf)).endsWith("Voetnoot 1: Het boek ligt ter inzage.").doesNotContain("organisatie.1");
    }

    @Test
    void seesTheMarkOfANoteBeforeAComma() throws IOException {
        byte[] pdf = SampleFiles.pdf(List.of(
                bold(70, 100, 14, "Artikel 2 Auto"),
                plain(70, 130, "Je krijgt 37 cent"),
                new SampleFiles.Print(endOf("Je krijgt 37 cent"), 126, 5.8f, false, "4"),
                plain(endOf("Je krijgt 37 cent") + 3.3f, 130, ", na toestemming van je chef."),
                new SampleFiles.Print(70, 761, 5, false, "4"),
                new SampleFiles.Print(75, 764, 8, false, "Hiervan is een deel belast.")));

        assertThat(text(pdf))
                .isEqualTo("Je krijgt 37 cent, na toestemming van je chef.\nVoetnoot 4: Hiervan is een deel belast.");
    }

    @Test
    void takesWordsBesideTheirMeaningForNoTableWithAHeader() {
        byte[] pdf = SampleFiles.pdf(List.of(
                bold(70, 100, 14, "Woorden"),
                bold(70, 130, 10, "Leidinggevende"),
                plain(200, 130, "De chef van de afdeling waar je werkt."),
                bold(70, 150, 10, "Nachtdienst"),
                plain(200, 150, "Een dienst tussen middernacht en 6.00 uur."),
                bold(70, 170, 10, "Uurloon"),
                plain(200, 170, "Je maandloon gedeeld door 164,67.")));

        assertThat(text(pdf)).isEqualTo("""
            Leidinggevende: De chef van de afdeling waar je werkt.
            Nachtdienst: Een dienst tussen middernacht en 6.00 uur.
            Uurloon: Je maandloon gedeeld door 164,67.\
            """);
    }

    @Test
    void makesARowWholeThatThePagesEndBrokeOff() {
        List<SampleFiles.Print> first = new ArrayList<>(List.of(bold(70, 100, 14, "Bijlage 1 Functies")));
        first.addAll(row(true, 120, "Afdeling", "Functie", "Inhoud van de functie"));
        first.addAll(row(false, 140, "Kantoor", "Telefonist", "Beantwoordt vragen per"));
        List<SampleFiles.Print> second =
                new ArrayList<>(row(true, 120, "Afdeling", "Functie", "Inhoud van de functie"));
        second.addAll(row(false, 140, "", "", "telefoon en per e-mail"));
        second.addAll(row(false, 160, "", "Planner", "Maakt 12 ritten"));
        byte[] pdf = SampleFiles.drawn(PdfProducersTest::grid, first, second);

        assertThat(text(pdf)).isEqualTo("""
            Afdeling: Kantoor; Functie: Telefonist; Inhoud van de functie: Beantwoordt vragen per telefoon en per e-mail
            Afdeling: Kantoor; Functie: Planner; Inhoud van de functie: Maakt 12 ritten\
            """);
    }

    @Test
    void readsBothColumnsAboveALargeHeadingBeforeThoseBelowIt() {
        List<SampleFiles.Print> prints = new ArrayList<>();
        columns(prints, 100, "boven", 9);
        prints.add(bold(50, 250, 16, "Je loon"));
        columns(prints, 270, "onder", 9);

        var sections = ReadingHere.whole(Format.PDF, SampleFiles.pdf(prints)).sections();

        assertThat(sections).hasSize(2);
        assertThat(sections.getFirst().text()).contains("rechts boven").doesNotContain("onder");
        assertThat(sections.getLast().label()).isEqualTo("Je loon");
        assertThat(sections.getLast().text()).contains("links onder").doesNotContain("boven");
    }

    @Test
    void goesOnInColumnsOnALastPageWithFewLines() {
        List<SampleFiles.Print> whole = new ArrayList<>();
        columns(whole, 100, "eerst", 30);
        List<SampleFiles.Print> last = new ArrayList<>();
        columns(last, 100, "laatst", 2);

        String text = text(SampleFiles.pdf(whole, last));

        assertThat(text.indexOf("links laatst regel nummer b")).isPositive();
        assertThat(text.indexOf("rechts laatst")).isGreaterThan(text.indexOf("links laatst regel nummer b"));
    }

    @Test
    void keepsTheHyphenAfterASingleLetter() {
        assertThat(PdfText.joined("per e-", "mail")).isEqualTo("per e-mail");
        assertThat(PdfText.joined("arbeids\u2010", "voorwaarden")).isEqualTo("arbeidsvoorwaarden");
        assertThat(PdfText.joined("dag-", "en nachtdienst")).isEqualTo("dag- en nachtdienst");
    }

    private static float endOf(String text) throws IOException {
        return 70 + new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(text) / 100;
    }

    private static void columns(List<SampleFiles.Print> prints, float top, String what, int lines) {
        for (int line = 0; line < lines; line++) {
            String end = what + " regel nummer " + (char) ('a' + line % 26);
            prints.add(plain(50, top + 12 * line, "links " + end));
            prints.add(plain(320, top + 12 * line, "rechts " + end));
        }
    }

    private static List<SampleFiles.Print> row(boolean bold, float y, String... cells) {
        List<SampleFiles.Print> prints = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                prints.add(new SampleFiles.Print(75 + 120 * column, y + 14, 10, bold, cells[column]));
            }
        }
        return prints;
    }

    private static void grid(PDPageContentStream page) throws IOException {
        across(page, 120, 70, 430);
        across(page, 140, 70, 430);
        across(page, 160, 190, 430);
        across(page, 180, 70, 430);
        for (float x : new float[] {70, 190, 310, 430}) {
            line(page, x, 120, x, 180);
        }
    }

    private static void across(PDPageContentStream page, float y, float from, float to) throws IOException {
        line(page, from, y, to, y);
    }

    private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
        float height = PDRectangle.A4.getHeight();
        page.moveTo(x1, height - y1);
        page.lineTo(x2, height - y2);
        page.stroke();
    }

    private static String text(byte[] pdf) {
        return String.join(
                "\n",
                ReadingHere.whole(Format.PDF, pdf).sections().stream()
                        .map(ReadSection::text)
                        .toList());
    }
}
