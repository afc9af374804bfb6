package nl.balie.assistant.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.answer.TryingOut;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Question;
import nl.balie.knowledge.TestQuestion;
import nl.balie.knowledge.TestQuestions;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proefbank: asks as an employee would, also of documents that are not ticked yet, and tells which answers change. */
@Component
class TestBench {

    private static final int LONGEST_SOURCE_CHARACTERS = TestQuestion.LONGEST_CHARACTERS;

    /** An answer as it is shown and kept; without a source it is "weet ik niet". */
    record Outcome(String text, String source) {}

    /** A kept question: what it was answered last, and what it is answered now. */
    record Compared(TestQuestion question, Outcome now) {

        public boolean changed() {
            return !question.answer().equals(now.text()) || !question.source().equals(now.source());
        }
    }

    private final TryingOut tryingOut;
    private final TestQuestions questions;
    private final Wording wording;
    private final Clock clock;

    TestBench(TryingOut tryingOut, TestQuestions questions, Wording wording, Clock clock) {
        this.tryingOut = tryingOut;
        this.questions = questions;
        this.wording = wording;
        this.clock = clock;
    }

    TryingOut.Tried ask(ActingPerson who, String text, Audience asker, LocalDate on, Set<DocumentId> asIfTicked) {
        return tryingOut.ask(
                who, new Question(text, on, asker, Readership.of(who).collections(), asIfTicked));
    }

    List<TestQuestion> kept(ActingPerson who) {
        return questions.of(library(who));
    }

    boolean keep(ActingPerson who, String text, Audience asker, @Nullable LocalDate on) {
        Outcome outcome = outcome(who, text, asker, on == null ? today() : on, Set.of());
        return questions.keep(library(who), text, asker, on, outcome.text(), outcome.source(), who.name());
    }

    boolean forget(ActingPerson who, long number) {
        return questions.forget(library(who), number);
    }

    /** Each kept question asked again; what starts later is tried on its first day. */
    List<Compared> compared(ActingPerson who, List<LibraryDocument> tried) {
        Set<DocumentId> ids = tried.stream().map(LibraryDocument::id).collect(Collectors.toUnmodifiableSet());
        LocalDate day = firstDay(tried);
        return kept(who).stream()
                .map(question -> {
                    LocalDate on = question.on();
                    return new Compared(
                            question, outcome(who, question.text(), question.audience(), on == null ? day : on, ids));
                })
                .toList();
    }

    /** Takes the answers of now as those to compare with from here on. */
    void accept(ActingPerson who) {
        for (Compared compared : compared(who, List.of())) {
            Outcome now = compared.now();
            questions.answered(library(who), compared.question().number(), now.text(), now.source());
        }
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }

    LocalDate firstDay(List<LibraryDocument> tried) {
        LocalDate day = today();
        for (LibraryDocument document : tried) {
            LocalDate from = document.validity().from();
            day = from != null && from.isAfter(day) ? from : day;
        }
        return day;
    }

    private Outcome outcome(ActingPerson who, String text, Audience asker, LocalDate on, Set<DocumentId> asIfTicked) {
        return outcome(who, ask(who, text, asker, on, asIfTicked).answer());
    }

    Outcome outcome(ActingPerson who, Answer answer) {
        return switch (answer) {
            case Answer.Worded worded -> new Outcome(worded.text(), source(who, worded));
            case Answer.Absent absent -> new Outcome(say(who, "library.bench.absent." + absent.reason()), "");
        };
    }

    private String source(ActingPerson who, Answer.Worded worded) {
        String source = say(
                who,
                "library.bench.source",
                worded.quote().title(),
                worded.quote().version(),
                worded.quote().section());
        return source.substring(0, Math.min(source.length(), LONGEST_SOURCE_CHARACTERS));
    }

    private String say(ActingPerson who, String key, Object... arguments) {
        return wording.say(Wording.locale(who.employer()), key, arguments);
    }

    private static CollectionId library(ActingPerson who) {
        return Readership.of(who).own();
    }
}
