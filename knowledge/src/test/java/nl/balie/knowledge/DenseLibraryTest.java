package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library with a neural model, from the database to the search. */
@Tag("database")
class DenseLibraryTest {

    private static final String TEXT = """
        ### Artikel 1 Password
        Anyone who lost access to an account gets new credentials from the help desk.
        ### Artikel 2 Soup
        The canteen serves soup.
        """;
    private static final Map<String, String> WITH_MODEL = Map.of("balie.knowledge.ranking.dense", "0.5");

    private final CollectionId zonnebloem = LibraryFixture.collection();
    private DataSource database;

    @TempDir
    private Path indexes;

    @BeforeEach
    void open() {
        database = TestDatabase.dataSource();
    }

    @Test
    void computesNothingWithoutWeight() {
        try (var fixture = LibraryFixture.on(database, indexes)) {
            fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Rules", TEXT));

            assertThat(fixture.dense.embedNext()).isFalse();
            assertThat(fixture.dense.search()).isEmpty();
            assertThat(rows(fixture, "1 = 1")).isZero();
        }
    }

    @Test
    void findsWhatTheModelTakesForTheSame() {
        try (var fixture = LibraryFixture.on(database, indexes, WITH_MODEL)) {
            fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Rules", TEXT));
            assertThat(fixture.dense.embedNext()).isTrue();
            assertThat(fixture.dense.embedNext()).isFalse();

            assertThat(fixture.search(zonnebloem, "forgotten login"))
                    .first()
                    .satisfies(passage -> assertThat(passage.heading()).isEqualTo("Password"));
        }
    }

    @Test
    void losesTheVectorsWithTheDocument() {
        try (var fixture = LibraryFixture.on(database, indexes, WITH_MODEL)) {
            DocumentId id = fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Rules", TEXT));
            fixture.dense.embedNext();
            assertThat(rows(fixture, "1 = 1")).isPositive();

            fixture.library.delete(zonnebloem, id);

            assertThat(rows(fixture, "1 = 1")).isZero();
            assertThat(fixture.search(zonnebloem, "forgotten login")).isEmpty();
        }
    }

    @Test
    void keepsWhatTheModelBeforeMadeUntilTheNewOneIsDone(@TempDir Path elsewhere) {
        try (var fixture = LibraryFixture.on(database, indexes, WITH_MODEL)) {
            fixture.readAndTicked(zonnebloem, LibraryFixture.markdown("Rules", TEXT));
            fixture.dense.embedNext();
        }
        Map<String, String> changed = Map.of(
                "balie.knowledge.ranking.dense", "0.5",
                "balie.knowledge.dense.most-tokens", "128",
                "balie.knowledge.dense.previous.model", "classpath:all-minilm-l6-v2-q.onnx",
                "balie.knowledge.dense.previous.tokenizer", "classpath:all-minilm-l6-v2-q-tokenizer.json",
                "balie.knowledge.dense.previous.most-tokens", "256");
        try (var fixture = LibraryFixture.on(database, elsewhere, changed)) {
            assertThat(fixture.search(zonnebloem, "forgotten login"))
                    .first()
                    .satisfies(passage -> assertThat(passage.heading()).isEqualTo("Password"));

            assertThat(fixture.dense.embedNext()).isTrue();
            assertThat(rows(fixture, "model like '%256%'")).isPositive();
            assertThat(fixture.dense.embedNext()).isFalse();
            assertThat(rows(fixture, "model like '%256%'")).isZero();
            assertThat(fixture.search(zonnebloem, "forgotten login")).isNotEmpty();
        }
    }

    private static int rows(LibraryFixture fixture, String condition) {
        return fixture.jdbc
                .sql("select count(*) from knowledge_embedding where " + condition)
                .query(Integer.class)
                .single();
    }
}
