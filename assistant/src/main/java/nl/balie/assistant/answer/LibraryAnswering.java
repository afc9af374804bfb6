package nl.balie.assistant.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.language.Period;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.assistant.language.TimeAsked.Aspect;
import nl.balie.assistant.language.TimeAsked.Certainty;
import nl.balie.knowledge.AnswerType;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Consultation;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Question;
import nl.balie.knowledge.TableAnswer;
import nl.balie.knowledge.TableAnswer.Cells;
import nl.balie.knowledge.TableAnswer.NoSuch;
import nl.balie.knowledge.TableCells;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.MandateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the documents that are open to a person, in the version of the time that is asked about. */
@Component
class LibraryAnswering implements Answering {

    private static final int MOST_DAYS_TRIED = 4;
    private static final int PASSAGES_OF_BEFORE = 40;
    private static final int PASSAGES_WITH_TABLES = 3;

    private final Library library;
    private final WordingAnswer wordingAnswer;
    private final Clock clock;

    LibraryAnswering(Library library, WordingAnswer wordingAnswer, Clock clock) {
        this.library = library;
        this.wordingAnswer = wordingAnswer;
        this.clock = clock;
    }

    @Override
    public Answer answer(ActingPerson who, String question, TimeAsked time) {
        Employer employer = Objects.requireNonNull(who.employer(), "asked without an employer");
        Audience audience = audience(who);
        List<CollectionId> collections = collections(employer);
        Shelf shelf = Shelf.of(library.documents(collections), audience);
        Answer answer = new Inquiry(who, audience, collections, question, time, shelf).answer();
        if (answer instanceof Answer.Worded worded) {
            library.cited(collections.getFirst(), worded.quote().documentId());
        }
        return answer;
    }

    /** One question on its way through the library. */
    private final class Inquiry {

        private final ActingPerson who;
        private final Audience audience;
        private final List<CollectionId> collections;
        private final String question;
        private final TimeAsked time;
        private final Shelf shelf;
        private final TableCells cells;
        private final LocalDate today = BusinessTime.today(clock);

        Inquiry(
                ActingPerson who,
                Audience audience,
                List<CollectionId> collections,
                String question,
                TimeAsked time,
                Shelf shelf) {
            this.who = who;
            this.audience = audience;
            this.collections = collections;
            this.question = question;
            this.time = time;
            this.shelf = shelf;
            this.cells = time.year().isPresent()
                    ? TableCells.of(question).inYear(time.year().getAsInt())
                    : TableCells.of(question);
        }

        Answer answer() {
            Optional<Period> meant = time.aspect() == Aspect.CHANGE ? Optional.empty() : shelf.meant(time, today);
            List<LocalDate> days = meant.map(this::daysOf).orElse(List.of(today));
            NothingFound.Reason reason = NothingFound.Reason.NOTHING_AT_ALL;
            Optional<NoSuch> noSuch = Optional.empty();
            for (LocalDate day : days) {
                switch (consult(day)) {
                    case Found found -> {
                        return worded(found, day, meant.orElse(null));
                    }
                    case NothingFound nothing -> {
                        reason = nothing.reason();
                        noSuch = noSuch.or(() -> noSuchCell(nothing.nearest()));
                    }
                }
            }
            return noSuch.isPresent() ? noCell(noSuch.get()) : absent(reason, days.getFirst());
        }

        /** Where the time only may choose the rules, those of today answer when there are none of then. */
        private List<LocalDate> daysOf(Period period) {
            List<LocalDate> days =
                    shelf.daysOf(period).stream().limit(MOST_DAYS_TRIED).toList();
            return time.certainty() == Certainty.SURE
                    ? days
                    : Stream.concat(days.stream(), Stream.of(today)).distinct().toList();
        }

        private Answer worded(Found found, LocalDate day, @Nullable Period meant) {
            AnswerType type = found.evidence().asked();
            Optional<NoSuch> noSuch = noSuchCell(found.passages());
            if (noSuch.isPresent()) {
                return noCell(noSuch.get());
            }
            Extract extract =
                    cell(found.passages(), type).orElseGet(() -> Extract.from(found.passages(), question, type));
            Passage passage = extract.passage();
            LocalDate from = passage.validity().from();
            boolean spans = meant != null && from != null && from.isAfter(meant.firstDay());
            boolean asked = time.aspect() != Aspect.RULE || spans;
            Extract before = asked ? before(extract, found.evidence().asked()).orElse(null) : null;
            if (time.aspect() == Aspect.BEFORE && before == null) {
                return new Answer.Absent(
                        NothingFound.Reason.BEFORE_ALL_VALIDITY,
                        from == null ? "" : wordingAnswer.goesBackTo(who, from));
            }
            int versions = shelf.versionsOf(passage.document()).size();
            return wordingAnswer.word(who, new Asked(audience, question, time, day, versions), extract, before);
        }

        /** The cell of a table that the question names. */
        private Optional<Extract> cell(List<Passage> passages, AnswerType type) {
            for (int i = 0; i < Math.min(PASSAGES_WITH_TABLES, passages.size()); i++) {
                Passage passage = passages.get(i);
                if (cells.in(passage.text()).orElse(null) instanceof Cells found
                        && isMeant(found, i == 0, passage, type)) {
                    return Optional.of(TableExtract.of(passage, found, question));
                }
            }
            return Optional.empty();
        }

        /** A number with its unit names a row of the best passage only if no sentence there answers better. */
        private boolean isMeant(Cells found, boolean best, Passage passage, AnswerType type) {
            if (cells.askForCell()) {
                return found.whole() || (best && found.names());
            }
            return best
                    && found.whole()
                    && Extract.from(List.of(passage), question, type).isOfTable();
        }

        /** A row or column that is not there, while the tables have others of its kind. */
        private Optional<NoSuch> noSuchCell(List<Passage> passages) {
            if (!cells.askForCell()) {
                return Optional.empty();
            }
            List<TableAnswer> tables = passages.stream()
                    .limit(PASSAGES_WITH_TABLES)
                    .flatMap(passage -> cells.in(passage.text()).stream())
                    .toList();
            boolean elsewhere = tables.stream().anyMatch(table -> table instanceof Cells found && found.whole());
            return tables.stream()
                    .filter(table -> !elsewhere && table instanceof NoSuch)
                    .map(NoSuch.class::cast)
                    .findFirst();
        }

        private Answer noCell(NoSuch noSuch) {
            return new Answer.Absent(NothingFound.Reason.NOTHING_AT_ALL, wordingAnswer.noSuchCell(who, noSuch));
        }

        private Consultation consult(LocalDate day) {
            return library.consult(asked(question, day));
        }

        private Question asked(String words, LocalDate day) {
            return new Question(words, day, audience, collections);
        }

        /** The same rule in the version that counted before this one; found by a search on the day before it started. */
        private Optional<Extract> before(Extract now, AnswerType type) {
            Passage passage = now.passage();
            LocalDate from = passage.validity().from();
            Optional<LibraryDocument> earlier =
                    shelf.document(passage.document()).flatMap(shelf::before);
            if (from == null || earlier.isEmpty()) {
                return Optional.empty();
            }
            Set<DocumentId> versions = shelf.versionsOf(passage.document()).stream()
                    .map(LibraryDocument::id)
                    .collect(Collectors.toUnmodifiableSet());
            String words = question + " " + passage.heading();
            List<Passage> candidates = library.search(asked(words, from.minusDays(1)), PASSAGES_OF_BEFORE).stream()
                    .filter(candidate -> versions.contains(candidate.document()))
                    .toList();
            return SameRule.in(candidates, passage)
                    .map(old -> cell(List.of(old), type).orElseGet(() -> Extract.like(now, old, question, type)));
        }

        /** Says since or until when there are rules, when that is why there is no answer. */
        private Answer absent(NothingFound.Reason reason, LocalDate day) {
            if (day.equals(today)) {
                return new Answer.Absent(reason);
            }
            if (consult(today) instanceof Found found) {
                DocumentId document = found.passages().getFirst().document();
                Optional<LocalDate> since = shelf.since(document).filter(day::isBefore);
                Optional<LocalDate> until = shelf.until(document).filter(day::isAfter);
                if (since.isPresent()) {
                    return tooEarly(since.get());
                } else if (until.isPresent()) {
                    return new Answer.Absent(reason, wordingAnswer.goesUntil(who, until.get()));
                }
            }
            return shelf.since().filter(day::isBefore).map(this::tooEarly).orElse(new Answer.Absent(reason));
        }

        private Answer tooEarly(LocalDate since) {
            return new Answer.Absent(NothingFound.Reason.BEFORE_ALL_VALIDITY, wordingAnswer.goesBackTo(who, since));
        }
    }

    /** HR and the payroll provider read what is meant for any group (contract knowledge.md, edge 3). */
    static Audience audience(ActingPerson who) {
        Employee employee = who.employee();
        if (who.holds(MandateKind.HR) || who.holds(MandateKind.PROVIDE)) {
            return Audience.EVERYONE;
        } else if (employee == null) {
            return Audience.PERMANENT;
        } else {
            return switch (employee.type()) {
                case PERMANENT -> Audience.PERMANENT;
                case ON_CALL -> Audience.ON_CALL;
                case AGENCY -> Audience.AGENCY;
            };
        }
    }

    private static List<CollectionId> collections(Employer employer) {
        return List.of(
                new CollectionId(employer.id().value()),
                new CollectionId(employer.provider().value()));
    }
}
