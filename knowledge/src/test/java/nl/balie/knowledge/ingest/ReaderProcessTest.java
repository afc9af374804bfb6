package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderProcessTest {

    private static final ReadingProgress UNWATCHED = (percent, sections) -> {};

    @Test
    void readsTheSameInAProcessOfItsOwn() {
        byte[] pdf = SampleFiles.pdf(List.of(
                SampleFiles.bold(70, 100, 14, "Artikel 1 Begrippen"), SampleFiles.plain(70, 120, "Dit is de tekst.")));

        assertThat(new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL).read(Format.PDF, pdf, UNWATCHED))
                .isEqualTo(ReadingHere.read(Format.PDF, pdf));
    }

    @Test
    void readsOneFileAfterTheOtherInOneProcess() {
        try (var reader = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL)) {
            for (int i = 0; i < 5; i++) {
                byte[] text = ("Artikel " + i + " Onderwerp\n\nTekst " + i).getBytes(StandardCharsets.UTF_8);

                assertThat(reader.read(Format.TEXT, text, UNWATCHED)).isEqualTo(ReadingHere.read(Format.TEXT, text));
            }
            assertThat(reader.started()).isEqualTo(1);
        }
    }

    @Test
    void startsAnotherReaderAfterOneThatFailed() {
        var little = new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 200_000_000, 100_000, 60, 64, 60);
        byte[] large = "woord ".repeat(8_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] small = "Artikel 1\n\nTekst.".getBytes(StandardCharsets.UTF_8);

        try (var reader = new ReaderProcess(little, Scanning.USUAL)) {
            assertThat(reader.read(Format.TEXT, large, UNWATCHED)).isInstanceOf(Reading.Unread.class);
            assertThat(reader.read(Format.TEXT, small, UNWATCHED)).isEqualTo(ReadingHere.read(Format.TEXT, small));
            assertThat(reader.started()).isEqualTo(2);
        }
    }

    @Test
    void survivesAReaderThatRunsOutOfMemory() {
        var little = new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 200_000_000, 100_000, 60, 64, 60);
        byte[] large = "woord ".repeat(8_000_000).getBytes(StandardCharsets.UTF_8);

        assertThat(new ReaderProcess(little, Scanning.USUAL).read(Format.TEXT, large, UNWATCHED))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.READER_STOPPED)));
    }

    @Test
    void endsAReaderThatTakesTooLong() {
        var hurried = new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 20_000_000, 100_000, 60, 256, 1);
        byte[] slow = "<b>".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);

        assertThat(new ReaderProcess(hurried, Scanning.USUAL).read(Format.HTML, slow, UNWATCHED))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.TOO_SLOW, 1)));
    }

    @Test
    void refusesMoreTextThanFits() {
        var little = new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 1000, 100_000, 60, 128, 60);

        assertThat(new ReaderProcess(little, Scanning.USUAL)
                        .read(Format.TEXT, "woord ".repeat(500).getBytes(StandardCharsets.UTF_8), UNWATCHED))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.TOO_MUCH_TEXT)));
    }

    @Test
    void refusesMorePagesThanFit() {
        var onePage = new ReadingLimits(50, 400, 100, 5000, 1, 20_000, 1000, 100_000, 60, 128, 60);
        byte[] pdf = SampleFiles.pdf(
                List.of(SampleFiles.plain(70, 100, "een")), List.of(SampleFiles.plain(70, 100, "twee")));

        assertThat(new ReaderProcess(onePage, Scanning.USUAL).read(Format.PDF, pdf, UNWATCHED))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.TOO_MANY_PAGES, 1, 2)));
    }

    @Test
    void callsNonsenseDamaged() {
        byte[] nonsense = "%PDF-1.7\nniets\n%%EOF".getBytes(StandardCharsets.US_ASCII);

        assertThat(new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL).read(Format.PDF, nonsense, UNWATCHED))
                .isEqualTo(new Reading.Unread(Finding.of(Finding.Kind.DAMAGED)));
    }

    @Test
    void knowsWhetherAnEncryptedPdfNeedsItsPassword() {
        var process = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL);

        assertThat(process.opensWithoutPassword(SampleFiles.encryptedPdf("geheim")))
                .isFalse();
        assertThat(process.opensWithoutPassword(SampleFiles.encryptedPdf(""))).isTrue();
    }
}
