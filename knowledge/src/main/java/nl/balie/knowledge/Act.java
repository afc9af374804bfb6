package nl.balie.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handeling: something that was done in a library.
 *
 * @param number the place among the acts of its library, from 1
 * @param owner the collection the document stands in
 * @param document what it was done to; null where that is a synonym
 * @param synonym the number of the synonym that it was done to; null where that is a document
 * @param title as it was when it was done, for a synonym the words that people use; the document may be gone
 * @param changes of an {@link Kind#AMENDED} one and of a synonym: what changed
 * @param undone who took it back, null while it holds
 */
public record Act(
        CollectionId collection,
        long number,
        CollectionId owner,
        @Nullable DocumentId document,
        @Nullable Long synonym,
        String title,
        String version,
        Kind kind,
        Instant at,
        String by,
        List<Change> changes,
        @Nullable Undone undone) {

    public Act {
        changes = List.copyOf(changes);
    }

    /** When and by whom an act was taken back. */
    public record Undone(Instant at, String by) {}

    /** A field and what it said; an empty text is no value, groups are separated by commas. */
    public record Change(Field field, String before, String after) {}

    /** What can be corrected of a document. */
    public enum Field {
        TITLE,
        VALID_FROM,
        VALID_UNTIL,
        AUDIENCE,
        OWNER,
        REVIEW_ON,
        /** Of a synonym: what people say. */
        USED_WORDS,
        /** Of a synonym: what regulations say for it. */
        REGULATION_WORDS
    }

    /** What can be done. */
    public enum Kind {
        ADDED,
        /** Added as a new version of another. */
        REPLACED,
        TICKED,
        UNTICKED,
        AMENDED,
        /** Put into the bin. */
        DISCARDED,
        /** Taken out of the bin. */
        RESTORED,
        /** Removed for good; this cannot be undone. */
        DELETED,
        SYNONYM_ADDED,
        SYNONYM_CHANGED,
        SYNONYM_REMOVED
    }

    /** What became of taking an act back. */
    public enum Undoing {
        DONE,
        /** No such act in this library, or it was taken back before. */
        UNKNOWN,
        /** The document is gone for good. */
        GONE,
        /** Somebody did something after it that would be lost. */
        OVERTAKEN
    }

    public boolean isUndoable() {
        return undone == null && kind != Kind.DELETED;
    }

    Map<Field, String> before() {
        return changes.stream().collect(java.util.stream.Collectors.toMap(Change::field, Change::before));
    }
}
