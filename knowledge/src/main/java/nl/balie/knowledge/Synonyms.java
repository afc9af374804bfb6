package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.Indexes;
import nl.balie.knowledge.lexical.TrialIndexes;
import nl.balie.knowledge.lexical.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Synoniemen: what a library adds to the thesaurus. A line widens the questions of the library's own people, and is noted
 * with the sections of the library's own documents; nobody else's questions or documents are touched by it. Every change is
 * written down as an {@link Act} and can be taken back. Safe for use by several threads.
 */
public class Synonyms {

    /** How many one library keeps. */
    public static final int MOST_LINES = 500;

    /** How many sections a trial shows. */
    public static final int SECTIONS_TRIED = 5;

    private static final int MOST_SUGGESTED = 3;

    private final SynonymRecords records;
    private final CollectionRevisions revisions;
    private final Acts acts;
    private final SynonymCheck check;
    private final CollectionIndexes indexes;
    private final Function<Indexes, Searching> searching;
    private final TransactionTemplate transactions;

    Synonyms(
            SynonymRecords records,
            CollectionRevisions revisions,
            Acts acts,
            SynonymCheck check,
            CollectionIndexes indexes,
            Function<Indexes, Searching> searching,
            TransactionTemplate transactions) {
        this.records = records;
        this.revisions = revisions;
        this.acts = acts;
        this.check = check;
        this.indexes = indexes;
        this.searching = searching;
        this.transactions = transactions;
    }

    /** What a question finds without a line and with it, best first. */
    public record Trial(List<Passage> before, List<Passage> after) {}

    /** The lines of a library in the order in which they came. */
    public List<Synonym> of(CollectionId library) {
        return records.all(library);
    }

    public Optional<Synonym> one(CollectionId library, long number) {
        return records.one(library, number);
    }

    /**
     * Adds a line to the first of the collections.
     *
     * @param collections the library, followed by those shared with it
     */
    public SynonymOutcome add(List<CollectionId> collections, SynonymLine line, String by) {
        return addAll(collections, List.of(line), by).getFirst();
    }

    /** Adds each line that can be; says in order what became of each. */
    public List<SynonymOutcome> addAll(List<CollectionId> collections, List<SynonymLine> lines, String by) {
        List<Optional<SynonymOutcome.Refused>> problems =
                lines.stream().map(line -> check.problem(collections, line)).toList();
        CollectionId library = collections.getFirst();
        return inTurn(library, () -> {
            List<SynonymOutcome> outcomes = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                SynonymLine line = lines.get(at);
                outcomes.add(problems.get(at)
                        .<SynonymOutcome>map(problem -> problem)
                        .orElseGet(() -> added(library, line, by)));
            }
            return outcomes;
        });
    }

    private SynonymOutcome added(CollectionId library, SynonymLine line, String by) {
        List<Synonym> others = records.all(library);
        if (others.size() >= MOST_LINES) {
            return new SynonymOutcome.Refused(SynonymOutcome.Problem.FULL, "");
        }
        return check.repeats(others, line)
                .<SynonymOutcome>map(problem -> problem)
                .orElseGet(() -> {
                    Synonym synonym = records.insert(library, records.nextNumber(library), line, by);
                    acts.record(library, null, synonym, Act.Kind.SYNONYM_ADDED, by);
                    return new SynonymOutcome.Done(synonym);
                });
    }

    /** Replaces a line of the first of the collections. */
    public SynonymOutcome change(List<CollectionId> collections, long number, SynonymLine line, String by) {
        Optional<SynonymOutcome.Refused> problem = check.problem(collections, line);
        if (problem.isPresent()) {
            return problem.get();
        }
        CollectionId library = collections.getFirst();
        return inTurn(
                library,
                () -> records.one(library, number)
                        .map(before -> changed(library, before, line, by))
                        .orElseGet(SynonymOutcome.Unknown::new));
    }

    private SynonymOutcome changed(CollectionId library, Synonym before, SynonymLine line, String by) {
        if (before.line().equals(line)) {
            return new SynonymOutcome.Done(before);
        }
        List<Synonym> others = records.all(library).stream()
                .filter(other -> other.number() != before.number())
                .toList();
        return check.repeats(others, line)
                .<SynonymOutcome>map(problem -> problem)
                .orElseGet(() -> {
                    Synonym synonym = records.update(library, before.number(), line, by);
                    acts.record(library, before, synonym, Act.Kind.SYNONYM_CHANGED, by);
                    return new SynonymOutcome.Done(synonym);
                });
    }

    /** Removes a line; says whether it was there. */
    public boolean remove(CollectionId library, long number, String by) {
        return inTurn(library, () -> {
            Optional<Synonym> synonym = records.one(library, number);
            synonym.ifPresent(found -> {
                records.delete(library, number);
                acts.record(library, found, null, Act.Kind.SYNONYM_REMOVED, by);
            });
            return synonym.isPresent();
        });
    }

    /** What is wrong with a line; nothing if it could be added. */
    public Optional<SynonymOutcome.Refused> problem(List<CollectionId> collections, SynonymLine line) {
        return check.problem(collections, line).or(() -> check.repeats(records.all(collections.getFirst()), line));
    }

    /**
     * Asks a question as things are, and as if a line were there; nothing is kept. One trial at a time on this node.
     *
     * @param number of the line in whose place it would come, null for a new one
     */
    public synchronized Trial tried(Question question, SynonymLine line, @Nullable Long number) {
        List<Passage> before = searching.apply(indexes).search(question, SECTIONS_TRIED);
        List<String> lines = new ArrayList<>(List.of(line.toString()));
        records.all(question.reader()).stream()
                .filter(other -> number == null || other.number() != number)
                .forEach(other -> lines.add(other.line().toString()));
        try (TrialIndexes trial = indexes.trying(question.reader().value(), lines)) {
            return new Trial(before, searching.apply(trial).search(question, SECTIONS_TRIED));
        }
    }

    /** Words of a question that neither the texts nor the thesaurus know; a line may well be about those. */
    public List<String> unknownWords(List<CollectionId> collections, String question) {
        Vocabulary vocabulary = Vocabulary.together(collections.stream()
                .map(collection -> indexes.vocabulary(collection.value()))
                .toList());
        return indexes.reader(collections.getFirst().value()).unknown(question, vocabulary).stream()
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** One change of a library after another; the index is made anew before somebody asks. */
    private <T> T inTurn(CollectionId library, Supplier<T> change) {
        // The lambda's result is never null, but the template's signature cannot say so.
        T result = transactions.execute(status -> {
            revisions.advance(library);
            return change.get();
        });
        indexes.refresh(library.value());
        return Objects.requireNonNull(result);
    }
}
