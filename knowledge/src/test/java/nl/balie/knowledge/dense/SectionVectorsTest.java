package nl.balie.knowledge.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every store of vectors keeps to: Lucene in the run on H2, pgvector in the run on PostgreSQL, where the server has the
 * extension. The continuous integration's server has it, and there it may not be missing.
 */
@Tag("database")
class SectionVectorsTest {

    private static final String MODEL = "een-model.onnx 256";
    private static final String OTHER_MODEL = "ander-model.onnx 256";

    private final UUID zonnebloem = UUID.randomUUID();
    private final UUID letterlust = UUID.randomUUID();
    private final UUID regeling = UUID.randomUUID();
    private final UUID cao = UUID.randomUUID();

    private SectionVectors vectors;

    @BeforeEach
    void open(@TempDir Path directory) {
        vectors = TestDatabase.isPostgres() ? pgvector() : new LuceneSectionVectors(directory);
    }

    private static SectionVectors pgvector() {
        DataSource database = TestDatabase.dataSource();
        var jdbc = JdbcClient.create(database);
        boolean possible = PgSectionVectors.isPossible(jdbc);
        if ("required".equals(System.getenv("BALIE_TEST_SERVERS"))) {
            assertThat(possible).as("PostgreSQL with the extension 'vector'").isTrue();
        }
        Assumptions.assumeTrue(possible, "This PostgreSQL cannot have the extension 'vector'");
        return new PgSectionVectors(
                jdbc, new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @AfterEach
    void close() {
        if (vectors != null) {
            vectors.close();
        }
    }

    @Test
    void findsTheNearestFirst() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0), direction(30), direction(80)));

        List<SectionVectors.Near> nearest = nearest(zonnebloem, Set.of(regeling), 35, 2);

        assertThat(nearest).extracting(SectionVectors.Near::position).containsExactly(1, 0);
        assertThat(nearest.getFirst().document()).isEqualTo(regeling);
        assertThat(nearest.getFirst().cosine()).isEqualTo(Math.cos(Math.toRadians(5)), within(1e-3));
        assertThat(nearest.getLast().cosine()).isEqualTo(Math.cos(Math.toRadians(35)), within(1e-3));
    }

    @Test
    void findsNothingOfAnotherCollection() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0)));
        vectors.replace(letterlust, cao, MODEL, List.of(direction(10)));

        assertThat(nearest(zonnebloem, Set.of(regeling, cao), 10, 5))
                .extracting(SectionVectors.Near::document)
                .containsExactly(regeling);
    }

    @Test
    void findsNothingOfADocumentThatMayNotBeUsed() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0), direction(20)));
        vectors.replace(zonnebloem, cao, MODEL, List.of(direction(1), direction(2), direction(3)));

        assertThat(nearest(zonnebloem, Set.of(regeling), 2, 2))
                .extracting(SectionVectors.Near::document)
                .containsExactly(regeling, regeling);
        assertThat(nearest(zonnebloem, Set.of(), 2, 2)).isEmpty();
    }

    @Test
    void findsAllThereIsWhenMoreIsAsked() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0), direction(120)));

        assertThat(nearest(zonnebloem, Set.of(regeling), 0, 50)).hasSize(2);
    }

    @Test
    void forgetsADeletedDocument() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0)));
        vectors.replace(zonnebloem, cao, MODEL, List.of(direction(5)));

        vectors.delete(zonnebloem, regeling, MODEL);

        assertThat(vectors.documents(zonnebloem, MODEL)).containsExactly(cao);
        assertThat(nearest(zonnebloem, Set.of(regeling, cao), 0, 5))
                .extracting(SectionVectors.Near::document)
                .containsExactly(cao);
    }

    @Test
    void holdsOnlyTheLastOfADocument() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0), direction(1), direction(2)));

        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(90)));

        assertThat(nearest(zonnebloem, Set.of(regeling), 0, 5))
                .singleElement()
                .satisfies(near -> assertThat(near.cosine()).isEqualTo(0, within(1e-3)));
    }

    @Test
    void keepsModelsApart() {
        vectors.replace(zonnebloem, regeling, MODEL, List.of(direction(0)));
        vectors.replace(zonnebloem, cao, OTHER_MODEL, List.of(new float[] {1, 0, 0, 0, 0}));

        assertThat(vectors.documents(zonnebloem, MODEL)).containsExactly(regeling);
        assertThat(nearest(zonnebloem, Set.of(regeling, cao), 0, 5)).hasSize(1);
        vectors.delete(zonnebloem, cao, MODEL);
        assertThat(vectors.documents(zonnebloem, OTHER_MODEL)).containsExactly(cao);
    }

    private List<SectionVectors.Near> nearest(UUID collection, Set<UUID> allowed, int degrees, int most) {
        return vectors.nearest(collection, allowed, MODEL, direction(degrees), most);
    }

    private static float[] direction(int degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle), 0};
    }
}
