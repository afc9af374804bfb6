package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What someone wants to know.
 *
 * @param on the day the answer must hold on
 * @param audience the group of the person who asks
 * @param collections where to look: the collection of the asker's employer first, whose ticks count, then the libraries
 *     shared with it
 * @param asIfTicked documents in those collections that count although they are not ticked, for trying them out first
 */
public record Question(
        String text, LocalDate on, Audience audience, List<CollectionId> collections, Set<DocumentId> asIfTicked) {

    public Question {
        if (collections.isEmpty()) {
            throw new IllegalArgumentException("A question is asked in at least one collection");
        }
        collections = List.copyOf(collections);
        asIfTicked = Set.copyOf(asIfTicked);
    }

    public Question(String text, LocalDate on, Audience audience, List<CollectionId> collections) {
        this(text, on, audience, collections, Set.of());
    }

    CollectionId reader() {
        return collections.getFirst();
    }

    Question as(Audience other) {
        return new Question(text, on, other, collections, asIfTicked);
    }

    boolean counts(LibraryDocument document) {
        return document.selected() || asIfTicked.contains(document.id());
    }
}
