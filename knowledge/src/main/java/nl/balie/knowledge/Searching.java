package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.ranking.Hits;
import nl.balie.knowledge.ranking.HybridSearch;

/** Finds passages and decides whether they answer. */
final class Searching {

    private static final int LEAST_CANDIDATES = 30;

    private final DocumentRecords documents;
    private final SectionRecords sections;
    private final HybridSearch search;
    private final QuestionWords.Reader reader;
    private final Ordering ordering = new Ordering();
    private final Gate gate;
    private final KnowledgeProperties.EvidenceNeeded needed;

    Searching(
            DocumentRecords documents,
            SectionRecords sections,
            HybridSearch search,
            QuestionWords.Reader reader,
            KnowledgeProperties.EvidenceNeeded needed) {
        this.documents = documents;
        this.sections = sections;
        this.search = search;
        this.reader = reader;
        this.gate = new Gate(needed.passagesWeighed());
        this.needed = needed;
    }

    private record Findings(Hits hits, List<Candidate> candidates) {
        List<Passage> passages(int most) {
            return candidates.stream().limit(most).map(Candidate::passage).toList();
        }
    }

    List<Passage> search(Question question, int size) {
        return findings(question, size).passages(size);
    }

    Consultation consult(Question question, int size) {
        Findings findings = findings(question, size);
        Evidence evidence = gate.evidence(question.text(), findings.hits, findings.candidates);
        if (evidence.confidence() >= needed.leastConfidence()) {
            return new Found(findings.passages(size), evidence);
        }
        return new NothingFound(reason(question, size), findings.passages(size), evidence);
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
                .filter(document -> question.counts(document) && document.status() == DocumentStatus.READY)
                .toList();
        return !ticked.isEmpty() && ticked.stream().allMatch(document -> isAfter(document.validity(), question.on()));
    }

    private static boolean isAfter(Validity validity, LocalDate day) {
        LocalDate from = validity.from();
        return from != null && from.isAfter(day);
    }

    private Findings findings(Question question, int size) {
        Map<UUID, LibraryDocument> usable = new HashMap<>();
        Map<UUID, Set<UUID>> allowed = new LinkedHashMap<>();
        for (CollectionId collection : question.collections()) {
            Versions.inForce(documents.usable(question, collection)).forEach(document -> {
                usable.put(document.id().value(), document);
                allowed.computeIfAbsent(collection.value(), key -> new HashSet<>())
                        .add(document.id().value());
            });
        }
        TableCells cells = TableCells.of(question.text());
        Hits hits = search.search(
                question.reader().value(),
                cells.spelledOut(question.text()),
                allowed,
                Math.max(size, LEAST_CANDIDATES));
        List<Candidate> candidates = hits.best().stream()
                .flatMap(hit -> candidate(usable, hit, hits.words(), cells).stream())
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.passage().score())
                        .reversed())
                .toList();
        List<Candidate> ordered = ordering.ordered(new Weighing(question, cells, hits).weighed(candidates));
        return new Findings(hits, ordered);
    }

    private Optional<Candidate> candidate(
            Map<UUID, LibraryDocument> usable, Hits.Hit hit, QuestionWords words, TableCells cells) {
        LibraryDocument document =
                Objects.requireNonNull(usable.get(hit.section().document()));
        return sections.one(document.collection(), document.id(), hit.section().position())
                .map(section -> {
                    double score = cells.weight(section.text()) * hit.score();
                    return new Candidate(passage(document, section, score, words), hit);
                });
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
