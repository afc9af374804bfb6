package nl.balie.knowledge.dense;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.balie.knowledge.lexical.RunHit;

/**
 * The search by what a neural model makes of texts. A collection is searched as the first of the models sees it that has seen
 * all documents asked, so that the model before answers until the new one is done. Safe for use by several threads.
 */
public final class DenseSearch {

    private final List<SentenceModel> models;
    private final EmbeddingRecords records;
    private final SectionVectors store;
    private final Map<Held, Set<UUID>> held = new ConcurrentHashMap<>();

    private record Held(UUID collection, String model) {}

    /**
     * Makes the search.
     *
     * @param models the one in use, and after it the one before, where its vectors may still be needed
     */
    public DenseSearch(List<SentenceModel> models, EmbeddingRecords records, SectionVectors store) {
        this.models = List.copyOf(models);
        this.records = records;
        this.store = store;
    }

    /** The nearest sections among the documents that may be used, best first; none where no model has seen any. */
    public List<RunHit> search(UUID collection, Set<UUID> allowed, String question, int most) {
        SentenceModel model = models.stream()
                .filter(each -> current(collection, each).containsAll(allowed))
                .findFirst()
                .orElse(models.getFirst());
        Set<UUID> seen = new HashSet<>(current(collection, model));
        seen.retainAll(allowed);
        if (seen.isEmpty()) {
            return List.of();
        }
        return store.nearest(collection, seen, model.name(), model.question(question), most).stream()
                .map(near -> new RunHit(near.document(), near.position(), near.cosine()))
                .toList();
    }

    /** Brings the store to the state of the database; the documents that it holds then. */
    private Set<UUID> current(UUID collection, SentenceModel model) {
        Set<UUID> wanted = records.documents(collection, model.name());
        Set<UUID> holds =
                held.computeIfAbsent(new Held(collection, model.name()), key -> ConcurrentHashMap.newKeySet());
        if (!holds.equals(wanted)) {
            bringUpToDate(collection, model.name(), wanted, holds);
        }
        return wanted;
    }

    private synchronized void bringUpToDate(UUID collection, String model, Set<UUID> wanted, Set<UUID> holds) {
        Set<UUID> present = store.documents(collection, model);
        for (UUID document : wanted) {
            if (!present.contains(document)) {
                store.replace(collection, document, model, records.vectors(collection, document, model));
            }
        }
        for (UUID document : present) {
            if (!wanted.contains(document)) {
                store.delete(collection, document, model);
            }
        }
        holds.addAll(wanted);
        holds.retainAll(wanted);
    }
}
