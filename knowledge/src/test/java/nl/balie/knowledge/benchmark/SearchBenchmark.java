package nl.balie.knowledge.benchmark;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.balie.knowledge.dense.OnnxSentenceModel;
import nl.balie.knowledge.dense.SentenceModelSettings;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.SectionText;
import nl.balie.knowledge.lexical.TextSource;
import nl.balie.knowledge.ranking.HybridSearch;
import nl.balie.knowledge.ranking.Weights;
import nl.balie.knowledge.vector.SemanticSpace;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * How long a question takes at a thousand, ten thousand and a hundred thousand passages, beside LangChain4j's store in memory
 * with a vector for each passage. Arguments: a folder of Markdown texts, and a file with a question on each line (or in the
 * field {@code question} of a JSON object on each line). One thread asks.
 */
public final class SearchBenchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UP_QUESTIONS = 200;
    private static final int MEASURED_QUESTIONS = 500;
    private static final int RESULTS = 10;
    private static final int DIMENSIONS = 384;

    private final Passages passages;
    private final List<String> questions;

    private SearchBenchmark(Passages passages, List<String> questions) {
        this.passages = passages;
        this.questions = questions;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> questions = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(line -> line.replaceAll(".*\"question\":\\s*\"([^\"]*)\".*", "$1"))
                .toList();
        new SearchBenchmark(new Passages(Path.of(arguments[0])), questions).run();
    }

    private void run() throws IOException {
        System.out.printf("%d real passages, %d questions%n", passages.real(), questions.size());
        System.out.println(
                "Milliseconds of the asking thread's own processor time, and of the clock between brackets.");
        System.out.println("| passages | build passages/s | hybrid p50 | p99 | easy RAG p50 | p99 |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int size : SIZES) {
            Times hybrid = hybrid(passages.of(size));
            Times easy = easyRag(size);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,.0f | %s | %s |%n",
                    size,
                    size / hybrid.buildSeconds,
                    hybrid.columns(),
                    easy.columns());
        }
    }

    private record Times(double buildSeconds, List<Double> processor, List<Double> clock) {

        String columns() {
            return column(50) + " | " + column(99);
        }

        private String column(int percentile) {
            int place = processor.size() * percentile / 100;
            return String.format(Locale.ROOT, "%.2f (%.2f)", processor.get(place), clock.get(place));
        }
    }

    private Times hybrid(List<SectionText> sections) throws IOException {
        UUID collection = UUID.randomUUID();
        UUID document = UUID.randomUUID();
        var reader = new QuestionWords.Reader();
        Path directory = Files.createTempDirectory("balie-benchmark");
        var weights = new Weights(1, 0.3, 0.3, 0, 0.15);
        try (var indexes = new CollectionIndexes(
                directory, new OneDocument(document, sections), reader, SemanticSpace.shipped())) {
            var search = new HybridSearch(indexes, null, weights);
            Map<UUID, Set<UUID>> allowed = Map.of(collection, Set.of(document));
            long start = threadTime();
            search.search(collection, "eerste vraag", allowed, RESULTS);
            double build = threadTime() / 1e9 - start / 1e9;
            return measured(build, question -> search.search(collection, question, allowed, RESULTS));
        }
    }

    /** The time to search does not depend on what the vectors are; the question is shown to the model each time. */
    private Times easyRag(int size) {
        var settings = new SentenceModelSettings(
                "classpath:all-minilm-l6-v2-q.onnx", "classpath:all-minilm-l6-v2-q-tokenizer.json", 256, "", "");
        var model = OnnxSentenceModel.load(settings, new DefaultResourceLoader());
        var store = new InMemoryEmbeddingStore<TextSegment>();
        var random = new Random(5);
        long start = threadTime();
        List<Embedding> vectors = new ArrayList<>();
        List<TextSegment> segments = new ArrayList<>();
        for (SectionText section : passages.of(size)) {
            float[] vector = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            vectors.add(Embedding.from(vector));
            segments.add(TextSegment.from(section.text()));
        }
        store.addAll(vectors, segments);
        double build = (threadTime() - start) / 1e9;
        return measured(
                build,
                question -> store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(model.embed(question)))
                        .maxResults(RESULTS)
                        .build()));
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Times measured(double build, Consumer<String> search) {
        for (int i = 0; i < WARM_UP_QUESTIONS; i++) {
            search.accept(questions.get(i % questions.size()));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> processor = new ArrayList<>();
        List<Double> clock = new ArrayList<>();
        for (int i = 0; i < MEASURED_QUESTIONS; i++) {
            long started = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            search.accept(questions.get(i % questions.size()));
            processor.add((threads.getCurrentThreadCpuTime() - used) / 1e6);
            clock.add((System.nanoTime() - started) / 1e6);
        }
        processor.sort(null);
        clock.sort(null);
        return new Times(build, processor, clock);
    }

    private record OneDocument(UUID document, List<SectionText> sections) implements TextSource {

        @Override
        public List<String> synonyms(UUID collection) {
            return List.of();
        }

        @Override
        public long revision(UUID collection) {
            return 1;
        }

        @Override
        public Map<UUID, Integer> documents(UUID collection) {
            return Map.of(document, 1);
        }

        @Override
        public List<SectionText> sections(UUID collection, UUID id) {
            return sections;
        }
    }
}
