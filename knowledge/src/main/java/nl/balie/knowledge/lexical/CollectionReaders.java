package nl.balie.knowledge.lexical;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How the questions and texts of each collection are read: with the shipped thesaurus and the collection's own lines. */
final class CollectionReaders {

    private static final int MOST_KEPT = 500;

    private final QuestionWords.Reader shipped;
    private final TextSource source;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long revision, QuestionWords.Reader reader) {}

    CollectionReaders(QuestionWords.Reader shipped, TextSource source) {
        this.shipped = shipped;
        this.source = source;
    }

    QuestionWords.Reader shippedWith(List<String> lines) {
        return shipped.with(lines);
    }

    /**
     * The reader of a collection.
     *
     * @param revision of the collection now
     */
    QuestionWords.Reader of(UUID collection, long revision) {
        Kept known = kept.get(collection);
        if (known != null && known.revision == revision) {
            return known.reader;
        }
        QuestionWords.Reader reader = shippedWith(source.synonyms(collection));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(collection, new Kept(revision, reader));
        return reader;
    }
}
