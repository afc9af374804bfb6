package nl.balie.knowledge.dense;

import java.util.List;
import java.util.Optional;
import nl.balie.knowledge.lexical.TextSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Searching with a neural model, or not: where it has no weight no model is loaded and nothing is computed. */
public final class Dense implements SmartLifecycle, AutoCloseable {

    private record Parts(EmbeddingSections embedding, DenseSearch search, SectionVectors store) {}

    private final @Nullable Parts parts;

    private Dense(@Nullable Parts parts) {
        this.parts = parts;
    }

    public static Dense off() {
        return new Dense(null);
    }

    /** With models: the one in use first, after it the one before if its vectors may still be needed. */
    public static Dense with(
            List<SentenceModel> models, EmbeddingRecords records, TextSource texts, SectionVectors store) {
        var embedding = new EmbeddingSections(models.getFirst(), records, texts);
        return new Dense(new Parts(embedding, new DenseSearch(models, records, store), store));
    }

    public Optional<DenseSearch> search() {
        return Optional.ofNullable(parts).map(Parts::search);
    }

    /** Shows the model some documents that it has not seen; says whether there were any. */
    public boolean embedNext() {
        return parts != null && parts.embedding.embedNext();
    }

    @Override
    public void start() {
        if (parts != null) {
            parts.embedding.start();
        }
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.embedding.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return parts != null && parts.embedding.isRunning();
    }

    @Override
    public void close() {
        if (parts != null) {
            parts.store.close();
        }
    }
}
