package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOFunction;

/** The indexes as they would be if one collection had other lines in its thesaurus; nothing is kept. */
public final class TrialIndexes implements Indexes, AutoCloseable {

    private final Indexes others;
    private final UUID tried;
    private final QuestionWords.Reader reader;
    private final CollectionIndex index;

    TrialIndexes(Indexes others, UUID tried, QuestionWords.Reader reader, TextSource source, SemanticSpace space) {
        this.others = others;
        this.tried = tried;
        this.reader = reader;
        try {
            index = new CollectionIndex(tried, new ByteBuffersDirectory(), space);
            index.bringUpToDate(source, source.revision(tried), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public QuestionWords.Reader reader(UUID collection) {
        return collection.equals(tried) ? reader : others.reader(collection);
    }

    @Override
    public Vocabulary vocabulary(UUID collection) {
        if (!collection.equals(tried)) {
            return others.vocabulary(collection);
        }
        return new Vocabulary() {
            @Override
            public int frequency(String stem) {
                return on(each -> each.frequency(stem));
            }

            @Override
            public Map<String, Integer> similar(String word, int edits) {
                return on(each -> each.similar(word, edits));
            }
        };
    }

    @Override
    public Runs search(UUID collection, QuestionWords question, Set<UUID> allowed) {
        return collection.equals(tried)
                ? on(each -> each.search(question, allowed))
                : others.search(collection, question, allowed);
    }

    @Override
    public Map<SectionPlace, CloseLook> closely(
            UUID collection, QuestionWords question, Collection<SectionPlace> places) {
        return collection.equals(tried)
                ? on(each -> each.closely(question, places))
                : others.closely(collection, question, places);
    }

    private <T> T on(IOFunction<CollectionIndex, T> asked) {
        try {
            return asked.apply(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
