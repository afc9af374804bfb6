package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small PDF that unpacks to a great deal costs one reader a few seconds, and the answer says what was the matter. */
class PdfBombsTest {

    private static final Reading BOMB = new Reading.Unread(Finding.of(Finding.Kind.BOMB));

    /** For a machine that does much else as well; alone each takes one to five seconds. */
    private static final Duration SOON = Duration.ofSeconds(40);

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("a content of three gigabytes", PdfBombs.content(3000, 1)),
                Arguments.of("a content packed twice", PdfBombs.content(3000, 2)),
                Arguments.of("a content packed three times", PdfBombs.content(3000, 3)),
                Arguments.of("pieces that draw each other a million times", PdfBombs.forms(8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedSoonInWordsThatSayWhy(String what, byte[] bomb) {
        try (var reader = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL)) {
            long start = System.nanoTime();

            Reading reading = reader.read(Format.PDF, bomb, (percent, sections) -> {});

            assertThat(reading).as(what).isEqualTo(BOMB);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
    }

    @Test
    void refusesAPictureThatIsTooLargeToBeReadFromButReadsAPageOfWordsBesideIt() {
        var settings = ReaderSettings.of(ReadingHere.LIMITS, Scanning.USUAL);
        var unpacking = new PdfUnpacking(settings);

        assertThat(allows(unpacking, PdfBombs.picture(7_700, 7_700))).isTrue();
        assertThat(allows(unpacking, PdfBombs.picture(30_000, 30_000))).isFalse();
    }

    @Test
    void readsWhatOnlyLooksDense() {
        assertThat(ReadingHere.read(Format.PDF, PdfBombs.content(9, 1))).isInstanceOf(Reading.Read.class);
        assertThat(ReadingHere.read(Format.PDF, PdfBombs.forms(4))).isInstanceOf(Reading.Read.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void countsEachPageOfALongDocumentOnce() {
        String line = "Een regel zoals er veel op een bladzijde staan, met wat woorden erin. ".repeat(3);
        List<SampleFiles.Print> page = IntStream.range(0, 60)
                .mapToObj(number -> SampleFiles.plain(70, 60 + 12 * number, line))
                .toList();
        byte[] pdf = SampleFiles.pdf(Collections.nCopies(300, page).toArray(List[]::new));

        assertThat(ReadingHere.read(Format.PDF, pdf)).isInstanceOf(Reading.Read.class);
    }

    private static boolean allows(PdfUnpacking unpacking, byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return unpacking.canBeDrawn(document.getPage(0));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
