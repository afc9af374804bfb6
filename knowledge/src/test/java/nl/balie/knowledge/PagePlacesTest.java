package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import nl.balie.knowledge.ingest.SampleFiles;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class PagePlacesTest {

    private static final byte[] TWO_PAGES = SampleFiles.pdf(
            List.of(
                    SampleFiles.bold(70, 100, 14, "Artikel 1 Kilometers"),
                    SampleFiles.plain(70, 130, "Je ontvangt een vergoeding per kilometer."),
                    SampleFiles.plain(70, 160, "Die is € 0,35.")),
            List.of(SampleFiles.plain(70, 100, "Dit geldt ook voor stagiairs.")));

    private static DataSource database;

    @TempDir
    private Path indexes;

    private LibraryFixture fixture;
    private final CollectionId own = LibraryFixture.collection();

    @BeforeAll
    static void migrate() {
        database = TestDatabase.dataSource();
    }

    @BeforeEach
    void open() {
        fixture = LibraryFixture.on(database, indexes);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void remembersWhereEachParagraphStands() {
        DocumentId id = fixture.read(own, LibraryFixture.file("Regeling", "regeling.pdf", TWO_PAGES));

        Section section = fixture.library.sections(List.of(own), id).getFirst();

        assertThat(section.text().lines()).hasSize(3);
        assertThat(section.places())
                .extracting(Place::paragraph, Place::page)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Place.HEADING, 1),
                        org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(1, 1),
                        org.assertj.core.groups.Tuple.tuple(2, 2));
        assertThat(section.places().get(1)).satisfies(place -> {
            assertThat(place.left()).isBetween(69f, 71f);
            assertThat(place.top()).isBetween(119f, 125f);
            assertThat(place.width()).isBetween(170f, 210f);
        });
    }

    @Test
    void showsAPageOnWhichThePlacesFit() throws IOException {
        DocumentId id = fixture.read(own, LibraryFixture.file("Regeling", "regeling.pdf", TWO_PAGES));

        PageImage image = fixture.library.pageImage(List.of(own), id, 1).orElseThrow();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(image.png().bytes()));

        assertThat(picture.getWidth()).isEqualTo(image.widthPixels());
        Place place =
                fixture.library.sections(List.of(own), id).getFirst().places().get(1);
        assertThat(darkPixels(picture, place, image.pixelsPerPoint())).isGreaterThan(500);
    }

    @Test
    void showsNoPageThatIsNotThere() {
        DocumentId pdf = fixture.read(own, LibraryFixture.file("Regeling", "regeling.pdf", TWO_PAGES));
        DocumentId markdown = fixture.read(own, LibraryFixture.markdown("Los", "# Artikel 1\nTekst."));

        assertThat(fixture.library.pageImage(List.of(own), pdf, 0)).isEmpty();
        assertThat(fixture.library.pageImage(List.of(own), pdf, 3)).isEmpty();
        assertThat(fixture.library.pageImage(List.of(own), markdown, 1)).isEmpty();
        assertThat(fixture.library.pageImage(List.of(LibraryFixture.collection()), pdf, 1))
                .isEmpty();
    }

    private static long darkPixels(BufferedImage picture, Place place, float pixelsPerPoint) {
        long dark = 0;
        for (int x = (int) (place.left() * pixelsPerPoint); x < (place.left() + place.width()) * pixelsPerPoint; x++) {
            for (int y = (int) (place.top() * pixelsPerPoint);
                    y < (place.top() + place.height()) * pixelsPerPoint;
                    y++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
