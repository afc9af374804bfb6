package nl.balie.knowledge.lexical;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
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

    /**
     * Looks closely at sections that a search found; one that has gone meanwhile is not among what comes back.
     *
     * @throws UncheckedIOException if the disk fails, also after building the index anew
     */
    Map<SectionPlace, CloseLook> closely(UUID collection, QuestionWords question, Collection<SectionPlace> places);
}
