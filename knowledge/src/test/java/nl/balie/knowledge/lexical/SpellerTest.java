package nl.balie.knowledge.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {

    private final QuestionWords.Reader reader = new QuestionWords.Reader();

    private record Words(Map<String, Integer> frequencies) implements Vocabulary {

        @Override
        public int frequency(String stem) {
            return frequencies.getOrDefault(stem, 0);
        }

        @Override
        public Map<String, Integer> similar(String word, int edits) {
            Map<String, Integer> similar = new HashMap<>(frequencies);
            similar.keySet().removeIf(stem -> Speller.distance(stem, word) > edits);
            return similar;
        }
    }

    @ParameterizedTest
    @CsvSource({"ouderschapsverlov,ouderschapsverlof", "vakantiegled,vakantiegeld", "kraamvrelof,kraamverlof"})
    void mendsToLayWordsThatStandInNoText(String typed, String meant) {
        assertThat(stems(typed, Vocabulary.NONE)).isEqualTo(stems(meant, Vocabulary.NONE));
    }

    @Test
    void prefersTheWordOfTheTextsThatIsMostCommon() {
        var texts = new Words(Map.of("flexbudget", 40, "flexbudgot", 1));

        assertThat(stems("flexbudgat", texts)).containsExactly("flexbudget");
    }

    @Test
    void leavesWordsOfTheTextsAlone() {
        var texts = new Words(Map.of("flexbudget", 40, "flexbudgot", 1));

        assertThat(stems("flexbudgot", texts)).containsExactly("flexbudgot");
    }

    @ParameterizedTest
    @CsvSource({"zwemles", "barbecueën", "voetbalwedstrijd", "iPhone15", "xqz"})
    void leavesDutchWordsAndCodesAlone(String word) {
        var texts = new Words(Map.of("zwemlas", 40, "barbecuee", 3, "voetbalwedstrijt", 9, "xqza", 4));

        assertThat(stems(word, texts)).isEqualTo(stems(word, Vocabulary.NONE));
    }

    @Test
    void mendsAShortWordByOneLetterOnly() {
        var texts = new Words(Map.of("pauze", 5));

        assertThat(stems("pautze", texts)).containsExactly("pauze");
        assertThat(stems("pautzu", texts)).doesNotContain("pauze");
    }

    @ParameterizedTest
    @CsvSource({"verlof,verlof,0", "verlof,verolf,1", "verlof,velof,1", "verlof,verloff,1", "verlof,vrlfo,2", "a,'',1"})
    void countsLettersThatDiffer(String one, String other, int distance) {
        assertThat(Speller.distance(one, other)).isEqualTo(distance);
    }

    private List<String> stems(String question, Vocabulary texts) {
        return reader.read(question, texts).content().stream()
                .map(QuestionWords.Word::stem)
                .toList();
    }
}
