package nl.balie.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.knowledge.lexical.DutchAnalysis;
import nl.balie.knowledge.lexical.QuestionWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticSpaceTest {

    private static final SemanticSpace SHIPPED = SemanticSpace.shipped();
    private static final QuestionWords.Reader READER = new QuestionWords.Reader();

    @ParameterizedTest
    @CsvSource({
        "bijbaan, nevenwerkzaamheden verrichten, uitkering na overlijden",
        "ziek melden, arbeidsongeschiktheid wegens ziekte, vergoeding van reiskosten",
        "bevalling van mijn vrouw, geboorteverlof voor de partner, beloning van overwerk"
    })
    void bringsLayWordsNearTheWordsOfRegulations(String lay, String near, String far) {
        ByteVector asked = SHIPPED.question(READER.searchWords(lay));

        assertThat(asked.cosine(direction(near))).isGreaterThan(asked.cosine(direction(far)) + 0.1f);
    }

    @Test
    void wasMadeWithTheAnalysisOfToday() {
        assertThat(SHIPPED.name()).startsWith(DutchAnalysis.VERSION + "-");
    }

    @Test
    void hasNoDirectionForWordsItDoesNotKnow() {
        assertThat(SHIPPED.question(List.of("xqzwv")).isZero()).isTrue();
        assertThat(SHIPPED.question(List.of("xqzwv")).cosine(direction("verlof")))
                .isZero();
    }

    @Test
    void takesTheDirectionOfAnUnknownWordFromItsTexts() throws IOException {
        SemanticSpace space = written(ResidualLayer.none(2), ResidualLayer.none(2));
        var learned = space.among(List.of(space.text(List.of("a")), space.text(List.of("b"))))
                .orElseThrow();

        assertThat(space.question(List.of("xqzwv"), Map.of("xqzwv", learned)).cosine(learned))
                .isGreaterThan(0.99f);
    }

    @Test
    void keepsWhatWasWritten() throws IOException {
        SemanticSpace read = written(
                ResidualLayer.none(2),
                new ResidualLayer(new float[][] {{1, 0}}, new float[] {0}, new float[][] {{0, 1}}, new float[] {0, 0}));

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.question(List.of("a")).cosine(read.question(List.of("b"))))
                .isEqualTo(0, within(0.01f));
        assertThat(read.question(List.of("a")).cosine(read.question(List.of("a", "b"))))
                .isEqualTo(0.707f, within(0.01f));
        // (0.6, 0.8) is turned to (0.6, 1.4).
        assertThat(read.text(List.of("a")).cosine(ByteVector.of(new float[] {0.6f, 1.4f})))
                .isEqualTo(1, within(0.001f));
    }

    @Test
    void survivesBeingStored() {
        ByteVector vector = ByteVector.of(new float[] {0.2f, -0.7f, 0.1f});
        byte[] bytes = vector.toBytes();

        assertThat(ByteVector.of(bytes, 0, bytes.length).cosine(vector)).isEqualTo(1, within(1e-6f));
        assertThat(vector.asked().cosine(bytes)).isEqualTo(1, within(1e-6f));
    }

    private static ByteVector direction(String text) {
        return SHIPPED.text(READER.searchWords(text));
    }

    /** Two words at right angles, written and read again. */
    private static SemanticSpace written(ResidualLayer questions, ResidualLayer texts) throws IOException {
        var out = new ByteArrayOutputStream();
        var words = new TreeMap<>(Map.of("a", new float[] {3, 4}, "b", new float[] {-4, 3}));
        SpaceWriter.write(out, "test", words, questions, texts);
        return SemanticSpace.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
