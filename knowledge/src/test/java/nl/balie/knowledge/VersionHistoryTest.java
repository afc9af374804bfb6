package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balie.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class VersionHistoryTest {

    private static final String OLD = """
        # Hoofdstuk 7 Reizen
        ## Artikel 7.1 Begrippen
        Een reis is een verplaatsing voor het werk.
        ## Artikel 7.2 Kilometers
        Je ontvangt € 0,35 per kilometer: € 0,23 onbelast en € 0,12 belast.
        ## Artikel 7.3 Parkeren
        Parkeergeld wordt vergoed als je de bon bewaart en binnen twee maanden indient.
        ## Artikel 7.4 Fiets
        Voor de fiets is er een lening van ten hoogste duizend euro bij de werkgever.
        """;

    private static final String NEW = """
        # Hoofdstuk 7 Reizen
        ## Artikel 7.1 Begrippen
        Een reis is een verplaatsing voor het werk.
        ## Artikel 7.2 Kilometers
        Je ontvangt € 0,37 per kilometer: € 0,23 onbelast en € 0,14 belast.
        ## Artikel 7.3 Openbaar vervoer
        Een kaartje voor trein of bus krijg je helemaal terug, in de tweede klas.
        ## Artikel 7.4 Parkeren
        Parkeergeld wordt vergoed als je de bon bewaart en binnen twee maanden indient.
        """;

    @TempDir
    private Path indexes;

    private LibraryFixture fixture;
    private final CollectionId zonnebloem = LibraryFixture.collection();
    private final List<CollectionId> own = List.of(zonnebloem);

    @BeforeEach
    void open() {
        fixture = LibraryFixture.on(TestDatabase.dataSource(), indexes);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsWhatAVersionSaysDifferently() {
        DocumentId old = fixture.read(zonnebloem, version("2025", OLD, LocalDate.of(2025, 1, 1), null));
        DocumentId next = fixture.read(zonnebloem, version("2026", NEW, LocalDate.of(2026, 1, 1), old));

        VersionDifference difference = fixture.versions.compare(own, old, next).orElseThrow();

        assertThat(difference.changes()).hasSize(4);
        assertThat(difference.changes().get(0)).isInstanceOfSatisfying(SectionChange.Changed.class, changed -> {
            assertThat(changed.newer().label()).isEqualTo("Artikel 7.2");
            assertThat(changed.replacements())
                    .containsExactly(
                            new SectionChange.Replacement("€ 0,35", "€ 0,37"),
                            new SectionChange.Replacement("€ 0,12", "€ 0,14"));
        });
        assertThat(difference.changes().get(1))
                .isInstanceOfSatisfying(
                        SectionChange.Added.class,
                        added -> assertThat(added.section().heading()).isEqualTo("Openbaar vervoer"));
        assertThat(difference.changes().get(2))
                .isInstanceOfSatisfying(
                        SectionChange.Renumbered.class,
                        renumbered -> assertThat(List.of(
                                        renumbered.older().label(),
                                        renumbered.newer().label()))
                                .containsExactly("Artikel 7.3", "Artikel 7.4"));
        assertThat(difference.changes().get(3))
                .isInstanceOfSatisfying(
                        SectionChange.Removed.class,
                        removed -> assertThat(removed.section().heading()).isEqualTo("Fiets"));
    }

    @Test
    void comparesNothingOfAnotherLibrary() {
        DocumentId old = fixture.read(zonnebloem, version("2025", OLD, LocalDate.of(2025, 1, 1), null));
        DocumentId next = fixture.read(zonnebloem, version("2026", NEW, LocalDate.of(2026, 1, 1), old));
        List<CollectionId> others = List.of(LibraryFixture.collection());

        assertThat(fixture.versions.compare(others, old, next)).isEmpty();
        assertThat(fixture.versions.versions(others, old)).isEmpty();
        assertThat(fixture.versions.versions(own, next))
                .extracting(LibraryDocument::version)
                .containsExactly("2025", "2026");
    }

    private static NewDocument version(String label, String text, LocalDate from, @Nullable DocumentId replaces) {
        return new NewDocument(
                "Regeling",
                DocumentKind.REGULATION,
                label,
                new Validity(from, null),
                Set.of(),
                replaces,
                "regeling.md",
                FileContent.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
