package nl.balie.knowledge.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.vector.SemanticSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionIndexesTest {

    private static final UUID COLLECTION = UUID.randomUUID();
    private static final UUID DOCUMENT = UUID.randomUUID();
    private static final QuestionWords.Reader SHIPPED = new QuestionWords.Reader();

    /** What is noted with a section is all that leads from this word to it. */
    private static final QuestionWords QUESTION = SHIPPED.read("plunje");

    @TempDir
    private Path directory;

    @Test
    void indexesAnewWhatWasMadeWithAnotherThesaurusThoughTheTextsAreTheSame() {
        var texts = new Texts(1, List.of());
        var edited = SHIPPED.with(List.of("plunje => bedrijfskleding"));

        assertThat(found(texts, SHIPPED)).isEmpty();
        assertThat(found(texts, edited)).hasSize(1);
        assertThat(found(texts, SHIPPED)).isEmpty();
    }

    @Test
    void notesTheCollectionsOwnLinesWithItsSections() {
        assertThat(found(new Texts(1, List.of()), SHIPPED)).isEmpty();
        assertThat(found(new Texts(2, List.of("plunje => bedrijfskleding")), SHIPPED))
                .hasSize(1);
        assertThat(found(new Texts(3, List.of("plunje => rooster")), SHIPPED)).isEmpty();
    }

    @Test
    void anOpenIndexFollowsTheLinesToo() {
        var texts = new Changing();
        try (var indexes = new CollectionIndexes(directory, texts, SHIPPED, SemanticSpace.shipped())) {
            assertThat(hits(indexes)).isEmpty();
            texts.now = new Texts(2, List.of("plunje => bedrijfskleding"));
            assertThat(hits(indexes)).hasSize(1);
            texts.now = new Texts(3, List.of());
            assertThat(hits(indexes)).isEmpty();
        }
    }

    private List<RunHit> found(TextSource texts, QuestionWords.Reader reader) {
        try (var indexes = new CollectionIndexes(directory, texts, reader, SemanticSpace.shipped())) {
            return hits(indexes);
        }
    }

    private static List<RunHit> hits(CollectionIndexes indexes) {
        return indexes.search(COLLECTION, QUESTION, Set.of(DOCUMENT)).expanded();
    }

    /** One document of one section. */
    private record Texts(long now, List<String> lines) implements TextSource {

        @Override
        public long revision(UUID collection) {
            return now;
        }

        @Override
        public Map<UUID, Integer> documents(UUID collection) {
            return Map.of(DOCUMENT, 1);
        }

        @Override
        public List<SectionText> sections(UUID collection, UUID document) {
            return List.of(
                    new SectionText(0, "Regeling", List.of(), "Artikel 2", "Kleding", "Je krijgt bedrijfskleding."));
        }

        @Override
        public List<String> synonyms(UUID collection) {
            return lines;
        }
    }

    private static final class Changing implements TextSource {

        private Texts now = new Texts(1, List.of());

        @Override
        public long revision(UUID collection) {
            return now.revision(collection);
        }

        @Override
        public Map<UUID, Integer> documents(UUID collection) {
            return now.documents(collection);
        }

        @Override
        public List<SectionText> sections(UUID collection, UUID document) {
            return now.sections(collection, document);
        }

        @Override
        public List<String> synonyms(UUID collection) {
            return now.synonyms(collection);
        }
    }
}
