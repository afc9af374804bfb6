package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import nl.balie.knowledge.ingest.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class KnowledgePropertiesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KnowledgeProperties.class)
    static class OnlyProperties {}

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlyProperties.class);

    @Test
    void hasADefaultForEveryKey() {
        context.run(started -> assertThat(started.getBean(KnowledgeProperties.class))
                .isEqualTo(new KnowledgeProperties(
                        Path.of("data/index"),
                        2,
                        10,
                        2,
                        50,
                        400,
                        100,
                        5000,
                        2000,
                        20_000,
                        20_000_000,
                        100_000,
                        60,
                        512,
                        180,
                        new KnowledgeProperties.EvidenceNeeded(0.8, 5),
                        new KnowledgeProperties.Ranking(1, 0.3, 2.5, 0, 0.15),
                        new KnowledgeProperties.Scans("tesseract", "nld", 300, 30),
                        new KnowledgeProperties.Dense(
                                "classpath:all-minilm-l6-v2-q.onnx",
                                "classpath:all-minilm-l6-v2-q-tokenizer.json",
                                256,
                                "",
                                "",
                                KnowledgeProperties.VectorStore.LUCENE,
                                null))));
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        context.withPropertyValues("balie.knowledge.largest-file-megabyte=10")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void refusesALimitThatMakesNoSense() {
        assertThatThrownBy(() -> LibraryFixture.properties(Path.of("x"), Map.of("balie.knowledge.readers", "0")))
                .rootCause()
                .hasMessageContaining("balie.knowledge.readers is 0");
    }

    @Test
    void wordsEveryFindingOfTheReader() {
        assertThat(Arrays.stream(Remark.Code.values()).map(Enum::name))
                .containsAll(
                        Arrays.stream(Finding.Kind.values()).map(Enum::name).toList());
    }
}
