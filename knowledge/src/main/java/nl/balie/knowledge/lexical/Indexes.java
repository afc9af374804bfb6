package nl.balie.knowledge.lexical;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;

/** The indexes of collections, as a search asks them. */
public interface Indexes {

    /** Takes questions of this collection's people apart: with the shipped thesaurus and the collection's own lines. */
    QuestionWords.Reader reader(UUID collection);

    /** The words of a collection. */
    Vocabulary vocabulary(UUID collection);

    /**
     * What the searches of a collection find for a question, among the documents that may be used.
     *
     * @throws UncheckedIOException if the disk fails, also after building the index anew
     */
    Runs search(UUID collection, QuestionWords question, Set<UUID> allowed);
}
