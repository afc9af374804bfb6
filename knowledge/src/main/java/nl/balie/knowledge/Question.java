package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * What someone wants to know.
 *
 * @param on the day the answer must hold on
 * @param audience the group of the person who asks
 * @param collections where to look: the collection of the asker's employer first, whose ticks count, then the libraries
 *     shared with it
 */
public record Question(String text, LocalDate on, Audience audience, List<CollectionId> collections) {

    public Question {
        if (collections.isEmpty()) {
            throw new IllegalArgumentException("A question is asked in at least one collection");
        }
        collections = List.copyOf(collections);
    }

    CollectionId reader() {
        return collections.getFirst();
    }

    Question as(Audience other) {
        return new Question(text, on, other, collections);
    }
}
