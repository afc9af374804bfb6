package nl.balie.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.SectionText;
import nl.balie.knowledge.lexical.TextSource;
import nl.balie.knowledge.vector.SemanticSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A-N1: what another employer brings in changes nothing, to the last bit. */
class OtherCollectionsTest {

    private static final List<String> WORDS = List.of(
            "vakantie verlof loon salaris toeslag overwerk pensioen ziekte herstel pauze reiskosten declaratie contract"
                    .split(" "));
    private static final List<String> MORE = List.of(
            "opzegtermijn proeftijd ontslag vergoeding scholing rooster nachtdienst feestdag kilometer thuiswerken fiets"
                    .split(" "));
    private static final int QUESTIONS = 200;
    private static final int OTHER_PASSAGES = 10_000;

    private final Texts texts = new Texts();
    private final Random random = new Random(4);

    @Test
    void rankingAndScoresAreTheSameWhateverAnotherEmployerHolds(@TempDir Path directory) {
        UUID mine = UUID.randomUUID();
        UUID document = texts.add(mine, sections(150));
        Map<UUID, Set<UUID>> allowed = Map.of(mine, Set.of(document));
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add("Hoe zit het met " + word() + " en " + word() + " bij " + word() + "?");
        }
        var reader = new QuestionWords.Reader();
        var weights = new Weights(1, 0.3, 0.3, 0, 0.15);
        try (var indexes = new CollectionIndexes(directory, texts, reader, SemanticSpace.shipped())) {
            var search = new HybridSearch(indexes, null, weights);
            List<Hits> before = questions.stream()
                    .map(question -> search.search(mine, question, allowed, 20))
                    .toList();

            UUID other = UUID.randomUUID();
            UUID foreign = texts.add(other, sections(OTHER_PASSAGES));
            assertThat(search.search(other, "vakantie", Map.of(other, Set.of(foreign)), 5)
                            .best())
                    .hasSize(5);

            List<Hits> after = questions.stream()
                    .map(question -> search.search(mine, question, allowed, 20))
                    .toList();
            assertThat(before).allMatch(hits -> hits.best().size() == 20);
            assertThat(after).isEqualTo(before);
        }
    }

    private List<SectionText> sections(int number) {
        List<SectionText> sections = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String text = word() + " is geregeld met " + word() + ", " + word() + " en " + word() + " voor iedereen.";
            sections.add(new SectionText(i, "Regeling", List.of(word()), "Artikel " + i, word(), text));
        }
        return sections;
    }

    private String word() {
        List<String> words = random.nextInt(3) == 0 ? MORE : WORDS;
        return words.get(random.nextInt(words.size()));
    }

    /** Texts in memory. */
    private static final class Texts implements TextSource {

        private final Map<UUID, Map<UUID, List<SectionText>>> collections = new HashMap<>();

        UUID add(UUID collection, List<SectionText> sections) {
            UUID document = UUID.randomUUID();
            collections.computeIfAbsent(collection, key -> new HashMap<>()).put(document, sections);
            return document;
        }

        @Override
        public List<String> synonyms(UUID collection) {
            return List.of();
        }

        @Override
        public long revision(UUID collection) {
            return documents(collection).size();
        }

        @Override
        public Map<UUID, Integer> documents(UUID collection) {
            return collections.getOrDefault(collection, Map.of()).keySet().stream()
                    .collect(Collectors.toMap(document -> document, document -> 1));
        }

        @Override
        public List<SectionText> sections(UUID collection, UUID document) {
            return collections.getOrDefault(collection, Map.of()).getOrDefault(document, List.of());
        }
    }
}
