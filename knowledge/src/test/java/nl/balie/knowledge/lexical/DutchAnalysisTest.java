package nl.balie.knowledge.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchAnalysisTest {

    private final DutchAnalysis analysis = new DutchAnalysis();

    @ParameterizedTest
    @CsvSource({"uren,uur", "loonstroken,loonstrook", "vergoedt,vergoeding", "café,cafe", "kilometers,km", "dagen,DAG"})
    void takesFormsOfOneWordTogether(String one, String other) {
        assertThat(analysis.stems(one)).isEqualTo(analysis.stems(other));
    }

    @ParameterizedTest
    @CsvSource({
        "reiskostenvergoeding, reis kosten vergoeding",
        "kilometervergoeding, kilometer vergoeding",
        "verzuimprotocol, verzuim protocol",
        "werknemer, ''",
        "banaan, ''"
    })
    void splitsCompoundsOfKnownWords(String word, String parts) {
        assertThat(String.join(" ", CompoundSplitter.load().split(word))).isEqualTo(parts);
    }

    @Test
    void keepsNumbersWhole() {
        assertThat(analysis.stems("artikel 7.2 geeft € 0,35")).contains("7.2", "0,35");
    }

    @Test
    void findsTheLongestLayWords() {
        var thesaurus = new Thesaurus(
                List.of(
                        "vakantie, verlof => aanspraak op vakantie",
                        "vakantie intrekken => intrekking van verleende vakantie"),
                analysis);

        assertThat(thesaurus.bridges(analysis.stems("mag mijn chef vakantie intrekken")))
                .singleElement()
                .satisfies(bridge -> {
                    assertThat(bridge.words()).isEqualTo(2);
                    assertThat(bridge.expansions())
                            .containsExactly(analysis.stems("intrekking van verleende vakantie"));
                });
    }

    @Test
    void goesBackFromRegulationsToLayWords() {
        var thesaurus = new Thesaurus(List.of("bijbaan, tweede baan => nevenwerkzaamheden"), analysis);

        assertThat(thesaurus.layWordsOf(analysis.stems("Voor nevenwerkzaamheden is toestemming nodig.")))
                .isEqualTo(Set.of(analysis.stems("bijbaan"), analysis.stems("tweede baan")));
    }

    @Test
    void leavesQuestionWordsOut() {
        var words = new QuestionWords.Reader().read("Hoeveel krijg ik voor een kilometer?");

        assertThat(words.content()).extracting(QuestionWords.Word::stem).containsExactly("km");
    }
}
