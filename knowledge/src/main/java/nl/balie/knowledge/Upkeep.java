package nl.balie.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.balie.knowledge.lexical.CollectionIndexes;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Beheer: what happens to documents after they came in. Everything that is done is written down with who did it, and can be
 * taken back as long as nothing was done on top of it. Safe for use by several threads.
 */
public class Upkeep {

    /** How long a document stays in the bin. */
    public static final int DAYS_IN_BIN = 30;

    private static final int MOST_PURGED_AT_ONCE = 100;

    private final DocumentRecords documents;
    private final DocumentChanges changes;
    private final SectionRecords sections;
    private final SynonymRecords synonyms;
    private final CollectionRevisions revisions;
    private final Acts acts;
    private final CollectionIndexes indexes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Upkeep(
            DocumentRecords documents,
            DocumentChanges changes,
            SectionRecords sections,
            SynonymRecords synonyms,
            CollectionRevisions revisions,
            Acts acts,
            CollectionIndexes indexes,
            TransactionTemplate transactions,
            Clock clock) {
        this.documents = documents;
        this.changes = changes;
        this.sections = sections;
        this.synonyms = synonyms;
        this.revisions = revisions;
        this.acts = acts;
        this.indexes = indexes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Corrects what a document of this collection says about itself; counts for the next question. */
    public Amendment.Outcome amend(CollectionId collection, DocumentId id, Amendment amendment, String by) {
        if (!amendment.validity().inOrder()) {
            return Amendment.Outcome.VALIDITY_REVERSED;
        }
        return inTurn(collection, () -> {
            Optional<LibraryDocument> document = documents.one(collection, collection, id);
            if (document.isEmpty()) {
                return Amendment.Outcome.UNKNOWN;
            }
            List<Act.Change> changed = amendment.changesFrom(Amendment.of(document.get()));
            if (changed.isEmpty()) {
                return Amendment.Outcome.UNCHANGED;
            }
            changes.amend(document.get(), amendment);
            acts.record(collection, document.get(), Act.Kind.AMENDED, by, changed);
            return Amendment.Outcome.DONE;
        });
    }

    /** Puts a document of this collection into the bin: out of every search at once; says whether it was there. */
    public boolean discard(CollectionId collection, DocumentId id, String by) {
        boolean discarded = inTurn(collection, () -> {
            Optional<LibraryDocument> document = documents.one(collection, collection, id);
            document.ifPresent(found -> {
                changes.discard(found, clock.instant());
                acts.record(collection, found, Act.Kind.DISCARDED, by);
            });
            return document.isPresent();
        });
        indexes.refresh(collection.value());
        return discarded;
    }

    /** Takes a document out of the bin, with the ticks it had; says whether it was there. */
    public boolean restore(CollectionId collection, DocumentId id, String by) {
        return inTurn(collection, () -> {
            Optional<LibraryDocument> document = binned(collection, id);
            document.ifPresent(found -> {
                changes.restore(found);
                acts.record(collection, found, Act.Kind.RESTORED, by);
            });
            return document.isPresent();
        });
    }

    /** What lies in the bin, and may be taken out again. */
    public List<LibraryDocument> bin(CollectionId collection) {
        return documents.discarded(collection);
    }

    /** The last things done in this library, latest first. */
    public List<Act> latest(CollectionId collection, int most) {
        return acts.latest(collection, most);
    }

    /** What was done with the synonyms of this library, latest first. */
    public List<Act> synonymHistory(CollectionId collection, int most) {
        return acts.ofSynonyms(collection, most);
    }

    /** What was done with one document in this library, latest first. */
    public List<Act> history(CollectionId collection, DocumentId id, int most) {
        return acts.of(collection, id, most);
    }

    /**
     * Takes back what was done in the first of the collections.
     *
     * @param number of the act
     */
    public Act.Undoing undo(List<CollectionId> collections, long number, String by) {
        CollectionId library = collections.getFirst();
        Optional<Act> act = acts.one(library, number).filter(Act::isUndoable);
        if (act.isEmpty() || !collections.contains(act.get().owner())) {
            return Act.Undoing.UNKNOWN;
        }
        Act.Undoing undoing = inTurn(act.get().owner(), () -> undone(library, act.get(), by));
        indexes.refresh(act.get().owner().value());
        return undoing;
    }

    private Act.Undoing undone(CollectionId library, Act act, String by) {
        if (act.synonym() != null) {
            return undoneSynonym(library, act, act.synonym(), by);
        }
        Optional<LibraryDocument> found =
                documents.anywhere(library, act.owner(), Objects.requireNonNull(act.document()));
        if (found.isEmpty()) {
            return Act.Undoing.GONE;
        }
        LibraryDocument document = found.get();
        if (!stands(act, document)) {
            return Act.Undoing.OVERTAKEN;
        }
        revisions.lock(library);
        if (!acts.markUndone(act, by)) {
            return Act.Undoing.UNKNOWN;
        }
        switch (act.kind()) {
            case TICKED -> changes.select(library, document, false);
            case UNTICKED -> changes.select(library, document, true);
            case ADDED, REPLACED, RESTORED -> changes.discard(document, clock.instant());
            case DISCARDED -> changes.restore(document);
            case AMENDED -> changes.amend(document, Amendment.of(document).without(act.changes()));
            case DELETED, SYNONYM_ADDED, SYNONYM_CHANGED, SYNONYM_REMOVED ->
                throw new IllegalStateException("Act " + act.number() + " cannot be undone so");
        }
        return Act.Undoing.DONE;
    }

    private Act.Undoing undoneSynonym(CollectionId library, Act act, long number, String by) {
        Optional<SynonymLine> now = synonyms.one(library, number).map(Synonym::line);
        if (!now.equals(line(act, Act.Change::after))) {
            return Act.Undoing.OVERTAKEN;
        }
        if (!acts.markUndone(act, by)) {
            return Act.Undoing.UNKNOWN;
        }
        line(act, Act.Change::before)
                .ifPresentOrElse(
                        before -> {
                            if (now.isPresent()) {
                                synonyms.update(library, number, before, by);
                            } else {
                                synonyms.insert(library, number, before, by);
                            }
                        },
                        () -> synonyms.delete(library, number));
        return Act.Undoing.DONE;
    }

    /** What a synonym said before or after an act; nothing if it was not there. */
    private static Optional<SynonymLine> line(Act act, Function<Act.Change, String> when) {
        String used = words(act, Act.Field.USED_WORDS, when);
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(SynonymLine.of(used, words(act, Act.Field.REGULATION_WORDS, when)));
    }

    private static String words(Act act, Act.Field field, Function<Act.Change, String> when) {
        return act.changes().stream()
                .filter(change -> change.field() == field)
                .map(when)
                .findFirst()
                .orElse("");
    }

    /** Whether things still are as the act left them. */
    private static boolean stands(Act act, LibraryDocument document) {
        boolean binned = document.discarded() != null;
        return switch (act.kind()) {
            case TICKED -> !binned && document.selected();
            case UNTICKED -> !binned && !document.selected();
            case ADDED, REPLACED, RESTORED -> !binned;
            case DISCARDED -> binned;
            case AMENDED -> !binned && Amendment.of(document).says(act.changes());
            case DELETED, SYNONYM_ADDED, SYNONYM_CHANGED, SYNONYM_REMOVED -> false;
        };
    }

    /** Removes for good what has lain in the bin for its days; says how many documents that were. */
    public int emptyBin() {
        Instant before = clock.instant().minus(DAYS_IN_BIN, ChronoUnit.DAYS);
        List<LibraryDocument> old = documents.discardedBefore(before, MOST_PURGED_AT_ONCE);
        for (LibraryDocument document : old) {
            CollectionId collection = document.collection();
            inTurn(
                    collection,
                    () -> binned(collection, document.id()).isPresent() && changes.delete(collection, document.id()));
        }
        return old.size();
    }

    /** Holds this node's index of a collection against the database, and builds it anew where they differ. */
    public Reconciliation reconcile(CollectionId collection) {
        Map<UUID, Integer> indexed = indexes.contents(collection.value());
        Reconciliation result = compare(sections.counts(collection), indexed, sections.ownerless(collection));
        if (!result.agrees()) {
            indexes.rebuild(collection.value());
        }
        return result;
    }

    private static Reconciliation compare(Map<UUID, Integer> stored, Map<UUID, Integer> indexed, int ownerless) {
        int orphans = ownerless;
        int missing = 0;
        for (Map.Entry<UUID, Integer> document : indexed.entrySet()) {
            orphans += Math.max(0, document.getValue() - stored.getOrDefault(document.getKey(), 0));
        }
        for (Map.Entry<UUID, Integer> document : stored.entrySet()) {
            missing += Math.max(0, document.getValue() - indexed.getOrDefault(document.getKey(), 0));
        }
        return new Reconciliation(sum(stored), sum(indexed), orphans, missing);
    }

    private static int sum(Map<UUID, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Optional<LibraryDocument> binned(CollectionId collection, DocumentId id) {
        return documents.anywhere(collection, collection, id).filter(document -> document.discarded() != null);
    }

    /** One change of a collection after another; each is seen by the next question. */
    private <T> T inTurn(CollectionId collection, Supplier<T> change) {
        // The lambda's result is never null, but the template's signature cannot say so.
        T result = transactions.execute(status -> {
            revisions.advance(collection);
            return change.get();
        });
        return Objects.requireNonNull(result);
    }
}
