package nl.balie.knowledge.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.core.io.DefaultResourceLoader;

class OnnxSentenceModelTest {

    private static OnnxSentenceModel model;

    @BeforeAll
    static void load() {
        model = OnnxSentenceModel.load(settings(256), new DefaultResourceLoader());
    }

    @AfterAll
    static void close() throws Exception {
        model.close();
    }

    @Test
    void bringsSentencesOfOneMeaningTogether() {
        float[] asked = model.embed("How do I reset my password?");

        assertThat(cosine(asked, model.embed("Steps to recover a forgotten password")))
                .isGreaterThan(cosine(asked, model.embed("The canteen serves soup on Friday")) + 0.3);
    }

    @Test
    void givesDirectionsOfLengthOne() {
        float[] one = model.embed("verlof");

        assertThat(one).hasSize(384).hasSize(model.dimensions());
        assertThat(cosine(one, one)).isEqualTo(1, within(1e-5));
    }

    @Test
    void readsOnPastTheTokenizersOwnLimit() {
        String long200 = "leave ".repeat(200);

        assertThat(cosine(model.embed(long200), model.embed(long200 + "pension scheme")))
                .isLessThan(0.99999);
    }

    @Test
    void cutsOffWhereItIsTold() {
        try (var brief = OnnxSentenceModel.load(settings(16), new DefaultResourceLoader())) {
            String start = "leave ".repeat(40);

            assertThat(cosine(brief.embed(start), brief.embed(start + "pension scheme")))
                    .isEqualTo(1, within(1e-6));
        } catch (ai.onnxruntime.OrtException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void answersInTheWayOfSpringAi() {
        var response = model.call(new EmbeddingRequest(List.of("verlof", "loon"), null));

        assertThat(response.getResults()).hasSize(2);
        assertThat(response.getResults().get(1).getOutput()).isEqualTo(model.embed(new Document("loon")));
    }

    @Test
    void saysWhichModelIsNotThere() {
        var missing = new SentenceModelSettings("classpath:none.onnx", "classpath:none.json", 256, "", "");

        assertThatThrownBy(() -> OnnxSentenceModel.load(missing, new DefaultResourceLoader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.onnx");
    }

    private static SentenceModelSettings settings(int tokens) {
        return new SentenceModelSettings(
                "classpath:all-minilm-l6-v2-q.onnx", "classpath:all-minilm-l6-v2-q-tokenizer.json", tokens, "", "");
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
