package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Needs Tesseract with Dutch; a laptop without it skips and says so. */
class ScanReadingTest {

    private static final byte[] SCAN = SampleFiles.scan(List.of(
            SampleFiles.bold(70, 100, 16, "Artikel 1 Kilometers"),
            SampleFiles.plain(70, 140, "Je ontvangt een vergoeding per kilometer."),
            SampleFiles.plain(70, 160, "Die is 0,35 euro.")));

    @Test
    void readsAPageThatIsOnlyAPicture() {
        requireTesseract();

        var reading = ReadingHere.whole(Format.PDF, SCAN);

        assertThat(reading.findings()).containsExactly(Finding.of(Finding.Kind.READ_FROM_PICTURES, 1));
        assertThat(reading.sections().getFirst().label()).isEqualTo("Artikel 1");
        assertThat(reading.sections().getFirst().text())
                .contains("Je ontvangt een vergoeding per kilometer.")
                .contains("0,35 euro");
        assertThat(reading.sections().getFirst().places().getLast().top()).isBetween(120f, 170f);
    }

    @Test
    void readsTheRowsOfATableBetweenLinesOnAPicture() {
        requireTesseract();
        byte[] table = SampleFiles.drawn(
                page -> {
                    for (int i = 0; i < 4; i++) {
                        page.addRect(70, 690 - 24 * i, 120, 24);
                        page.addRect(190, 690 - 24 * i, 120, 24);
                        page.addRect(310, 690 - 24 * i, 120, 24);
                    }
                    page.stroke();
                },
                List.of(
                        SampleFiles.bold(70, 100, 16, "Artikel 4 Storingsdienst"),
                        SampleFiles.bold(78, 144, 11, "Dag"),
                        SampleFiles.bold(198, 144, 11, "Wachten"),
                        SampleFiles.bold(318, 144, 11, "Gewerkt uur"),
                        SampleFiles.plain(78, 168, "Werkdag"),
                        SampleFiles.plain(198, 168, "25,00 euro"),
                        SampleFiles.plain(318, 168, "150 procent"),
                        SampleFiles.plain(78, 192, "Zaterdag"),
                        SampleFiles.plain(198, 192, "45,00 euro"),
                        SampleFiles.plain(318, 192, "175 procent"),
                        SampleFiles.plain(78, 216, "Zondag"),
                        SampleFiles.plain(198, 216, "60,00 euro"),
                        SampleFiles.plain(318, 216, "200 procent")));

        assertThat(ReadingHere.whole(Format.PDF, SampleFiles.scan(table))
                        .sections()
                        .getFirst()
                        .text())
                .contains("Dag: Zaterdag; Wachten: 45,00 euro; Gewerkt uur: 175 procent");
    }

    @Test
    void readsAPictureInAProcessOfItsOwn() {
        requireTesseract();

        try (var reader = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL)) {
            assertThat(reader.read(Format.PDF, SCAN, (percent, sections) -> {}))
                    .isEqualTo(ReadingHere.read(Format.PDF, SCAN));
        }
    }

    @Test
    void saysThatAScanHasNoTextWhereNothingCanReadIt() {
        var nowhere = new Scanning("no-such-program-here", "nld", 10, 5);

        var reading = ReaderMain.read(
                Format.PDF,
                SCAN,
                ReaderSettings.of(ReadingHere.LIMITS, nowhere),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));

        assertThat(reading).isEqualTo(new Reading.Read(1, List.of(), List.of(Finding.of(Finding.Kind.NO_TEXT))));
    }

    private static void requireTesseract() {
        boolean installed = new Tesseract(Scanning.USUAL).isInstalled();
        if (!"required".equals(System.getenv("BALIE_TEST_SERVERS"))) {
            Assumptions.assumeTrue(installed, "No Tesseract with Dutch (nld) on the PATH");
        }
        assertThat(installed).as("Tesseract with Dutch (nld) is on the PATH").isTrue();
    }
}
