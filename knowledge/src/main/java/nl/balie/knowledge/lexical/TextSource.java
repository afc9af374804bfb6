package nl.balie.knowledge.lexical;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the texts of a collection really are; an index is only a copy of it. */
public interface TextSource {

    /** Grows with every change of the texts or the synonyms. */
    long revision(UUID collection);

    /** The documents whose texts are to be found, each with the number of its edition: another one is indexed anew. */
    Map<UUID, Integer> documents(UUID collection);

    List<SectionText> sections(UUID collection, UUID document);

    /** The lines that a collection adds to the thesaurus, each {@code lay words => words of a regulation}. */
    List<String> synonyms(UUID collection);
}
