package nl.balie.knowledge.ingest;

import static nl.balie.knowledge.ingest.SampleFiles.bold;
import static nl.balie.knowledge.ingest.SampleFiles.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReadingTest {

    @Test
    void readsChaptersArticlesAndPages() {
        var reading = read(
                List.of(
                        bold(70, 100, 16, "Hoofdstuk 7 Reizen"),
                        bold(70, 130, 11, "Artikel 7.1 Voor wie"),
                        plain(70, 150, "Dit hoofdstuk geldt voor iedereen.")),
                List.of(
                        bold(70, 100, 11, "Artikel 7.2 Kilometers"),
                        plain(70, 120, "1. Je ontvangt een vergoeding per kilo-"),
                        plain(70, 132, "meter. Die is € 0,35."),
                        plain(70, 150, "2. Je geeft de kilometers door per dag.")));

        assertThat(reading.pages()).isEqualTo(2);
        assertThat(reading.sections())
                .extracting(
                        ReadSection::label,
                        ReadSection::heading,
                        ReadSection::path,
                        ReadSection::page,
                        ReadSection::text)
                .containsExactly(
                        tuple(
                                "Artikel 7.1",
                                "Voor wie",
                                List.of("Hoofdstuk 7 Reizen"),
                                1,
                                "Dit hoofdstuk geldt voor iedereen."),
                        tuple(
                                "Artikel 7.2",
                                "Kilometers",
                                List.of("Hoofdstuk 7 Reizen"),
                                2,
                                "1. Je ontvangt een vergoeding per kilometer. Die is € 0,35.\n"
                                        + "2. Je geeft de kilometers door per dag."));
    }

    @Test
    void leavesRunningHeadsAndPageNumbersOut() {
        List<List<SampleFiles.Print>> pages = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            pages.add(List.of(
                    plain(70, 40, "Regeling 2026 - vertrouwelijk"),
                    bold(70, 120, 12, "Artikel " + page + " Onderwerp"),
                    plain(70, 140, "Tekst van bladzijde nummer " + page + "."),
                    plain(280, 800, "Pagina " + page + " van 4")));
        }

        var reading = read(pages.get(0), pages.get(1), pages.get(2), pages.get(3));

        assertThat(reading.sections())
                .extracting(ReadSection::text)
                .containsExactly(
                        "Tekst van bladzijde nummer 1.",
                        "Tekst van bladzijde nummer 2.",
                        "Tekst van bladzijde nummer 3.",
                        "Tekst van bladzijde nummer 4.");
    }

    @Test
    void givesEachRowOfATableItsHeaders() {
        var reading = read(List.of(
                bold(70, 100, 12, "Artikel 5 Loontabel"),
                bold(70, 130, 10, "Schaal"),
                bold(200, 130, 10, "Trede 1"),
                bold(300, 130, 10, "Trede 2"),
                plain(70, 150, "2"),
                plain(200, 150, "2.310,00"),
                plain(300, 150, "2.395,00"),
                plain(70, 170, "3"),
                plain(200, 170, "2.480,00"),
                plain(300, 170, "2.570,00")));

        assertThat(reading.sections().getFirst().text()).isEqualTo("""
            Schaal: 2; Trede 1: 2.310,00; Trede 2: 2.395,00
            Schaal: 3; Trede 1: 2.480,00; Trede 2: 2.570,00\
            """);
    }

    @Test
    void keepsTheLinesOfOneCellTogether() {
        var reading = read(List.of(
                bold(70, 100, 12, "Artikel 5 Verlof"),
                bold(70, 130, 10, "Gebeurtenis"),
                bold(300, 130, 10, "Verlof"),
                plain(70, 150, "Overlijden van je broer,"),
                plain(300, 150, "2 dagen"),
                plain(70, 162, "zus of grootouder"),
                plain(70, 184, "Verhuizing"),
                plain(300, 184, "1 dag")));

        assertThat(reading.sections().getFirst().text()).isEqualTo("""
            Gebeurtenis: Overlijden van je broer, zus of grootouder; Verlof: 2 dagen
            Gebeurtenis: Verhuizing; Verlof: 1 dag\
            """);
    }

    @Test
    void readsTheLeftColumnBeforeTheRight() {
        List<SampleFiles.Print> prints = new ArrayList<>();
        for (int line = 0; line < 12; line++) {
            prints.add(plain(50, 100 + 12 * line, "links staat hier regel nummer " + (char) ('a' + line)));
            prints.add(plain(320, 100 + 12 * line, "rechts staat hier regel nummer " + (char) ('a' + line)));
        }

        String text = read(prints).sections().getFirst().text();

        assertThat(text.indexOf("links staat hier regel nummer l")).isPositive();
        assertThat(text.indexOf("rechts")).isGreaterThan(text.indexOf("links staat hier regel nummer l"));
    }

    @Test
    void takesAReferenceAtTheStartOfALineForText() {
        var reading = read(List.of(
                bold(70, 100, 12, "Artikel 7.5 Tanken"),
                plain(70, 120, "De brandstof zit al in de vergoeding van"),
                plain(70, 132, "artikel 7.2. Een lange rit bespreek je vooraf.")));

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Artikel 7.5",
                        "De brandstof zit al in de vergoeding van artikel 7.2. Een lange rit bespreek je vooraf."));
    }

    @Test
    void saysThatAScanHasNoText() {
        var reading = read(List.<SampleFiles.Print>of());

        assertThat(reading.sections()).isEmpty();
        assertThat(reading.findings()).containsExactly(Finding.of(Finding.Kind.NO_TEXT));
    }

    @Test
    void refusesAPdfThatNeedsAPassword() {
        assertThat(ReadingHere.read(Format.PDF, SampleFiles.encryptedPdf("geheim")))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.ENCRYPTED)));
        assertThat(ReadingHere.whole(Format.PDF, SampleFiles.encryptedPdf("")).sections())
                .isNotEmpty();
    }

    @SafeVarargs
    private static Reading.Read read(List<SampleFiles.Print>... pages) {
        return ReadingHere.whole(Format.PDF, SampleFiles.pdf(pages));
    }
}
