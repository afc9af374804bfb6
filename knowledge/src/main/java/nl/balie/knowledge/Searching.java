package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.Hits;
import nl.balie.knowledge.lexical.QuestionWords;

/** Finds passages and decides whether they answer. */
final class Searching {

    /** A table with the very row and column that the question names is what it is about. */
    private static final double NAMED_CELL = 2;

    private static final int LEAST_CANDIDATES = 20;

    private final DocumentRecords documents;
    private final SectionRecords sections;
    private final CollectionIndexes indexes;
    private final QuestionWords.Reader reader;
    private final KnowledgeProperties.EvidenceNeeded needed;

    Searching(
            DocumentRecords documents,
            SectionRecords sections,
            CollectionIndexes indexes,
            QuestionWords.Reader reader,
            KnowledgeProperties.EvidenceNeeded needed) {
        this.documents = documents;
        this.sections = sections;
        this.indexes = indexes;
        this.reader = reader;
        this.needed = needed;
    }

    /** A passage with the search it came from, whose statistics weigh it. */
    private record Candidate(Passage passage, Hits hits) {}

    List<Passage> search(Question question, int size) {
        return candidates(question, reader.read(question.text()), size).stream()
                .map(Candidate::passage)
                .toList();
    }

    Consultation consult(Question question, int size) {
        QuestionWords words = reader.read(question.text());
        List<Candidate> candidates = candidates(question, words, size);
        for (Candidate candidate : candidates.subList(0, Math.min(needed.passagesWeighed(), candidates.size()))) {
            Evidence evidence = new Weighing(question.text(), words, candidate.hits, reader).weigh(candidate.passage);
            if (isEnough(evidence)) {
                return new Found(first(candidate.passage, candidates), evidence);
            }
        }
        List<Passage> nearest = candidates.stream().map(Candidate::passage).toList();
        return new NothingFound(reason(question, size), nearest);
    }

    private boolean isEnough(Evidence evidence) {
        double least = evidence.rarestCovered() ? needed.leastCoverage() : needed.coverageWithoutRarest();
        return evidence.present() && evidence.coverage() >= least;
    }

    private static List<Passage> first(Passage best, List<Candidate> candidates) {
        List<Passage> passages = new ArrayList<>(List.of(best));
        candidates.stream()
                .map(Candidate::passage)
                .filter(passage -> !passage.equals(best))
                .forEach(passages::add);
        return passages;
    }

    private NothingFound.Reason reason(Question question, int size) {
        if (startsLater(question)) {
            return NothingFound.Reason.BEFORE_ALL_VALIDITY;
        }
        boolean forOthers = question.audience() != Audience.EVERYONE
                && consult(question.as(Audience.EVERYONE), size) instanceof Found found
                && !isFor(found.passages().getFirst(), question.audience());
        return forOthers ? NothingFound.Reason.ONLY_FOR_OTHERS : NothingFound.Reason.NOTHING_AT_ALL;
    }

    private static boolean isFor(Passage passage, Audience asker) {
        return passage.audience().isEmpty() || passage.audience().contains(asker);
    }

    private boolean startsLater(Question question) {
        List<LibraryDocument> ticked = question.collections().stream()
                .flatMap(collection -> documents.all(question.reader(), collection).stream())
                .filter(document -> document.selected() && document.status() == DocumentStatus.READY)
                .toList();
        return !ticked.isEmpty() && ticked.stream().allMatch(document -> isAfter(document.validity(), question.on()));
    }

    private static boolean isAfter(Validity validity, LocalDate day) {
        LocalDate from = validity.from();
        return from != null && from.isAfter(day);
    }

    private List<Candidate> candidates(Question question, QuestionWords words, int size) {
        if (words.content().isEmpty() && words.bridges().isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (CollectionId collection : question.collections()) {
            candidates.addAll(candidates(question, collection, words, size));
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> candidate.passage.score())
                        .reversed())
                .limit(size)
                .toList();
    }

    private List<Candidate> candidates(Question question, CollectionId collection, QuestionWords words, int size) {
        Map<UUID, LibraryDocument> usable = new HashMap<>();
        Versions.inForce(documents.usable(question.reader(), collection, question.on(), question.audience()))
                .forEach(document -> usable.put(document.id().value(), document));
        if (usable.isEmpty()) {
            return List.of();
        }
        Set<UUID> allowed = usable.keySet().stream().collect(Collectors.toUnmodifiableSet());
        Hits hits = indexes.search(collection.value(), words, allowed, Math.max(size, LEAST_CANDIDATES));
        List<Candidate> candidates = new ArrayList<>();
        TableCells cells = TableCells.of(question.text());
        for (Hits.Hit hit : hits.best()) {
            LibraryDocument document = usable.get(hit.document());
            Optional<Section> section =
                    document == null ? Optional.empty() : sections.one(collection, document.id(), hit.position());
            if (document != null && section.isPresent()) {
                double score = cells.standIn(section.get().text()) ? NAMED_CELL * hit.score() : hit.score();
                candidates.add(new Candidate(passage(document, section.get(), score, words), hits));
            }
        }
        return candidates;
    }

    private Passage passage(LibraryDocument document, Section section, double score, QuestionWords words) {
        List<String> path = new ArrayList<>(section.path());
        Lids.about(words, section.text(), reader).ifPresent(path::add);
        return new Passage(
                document.collection(),
                document.id(),
                document.title(),
                document.version(),
                section.position(),
                section.label(),
                section.heading(),
                path,
                section.page(),
                score,
                section.text(),
                document.audience(),
                document.validity());
    }
}
