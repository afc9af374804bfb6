package nl.balie.golden;

import java.time.LocalDate;
import java.util.List;
import nl.balie.assistant.answer.Colleague;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Consultation;
import nl.balie.knowledge.Found;

/** Asks golden questions of a shelf as the assistant does: on the days that the question is about. */
final class Asking {

    private final Shelf shelf;

    Asking(Shelf shelf) {
        this.shelf = shelf;
    }

    List<Asked> all(List<GoldenQuestion> questions) {
        return questions.stream().map(this::ask).toList();
    }

    private Asked ask(GoldenQuestion question) {
        TimeAsked time = TimeAsked.of(question.text(), question.on());
        Colleague colleague = shelf.colleague(question.audience(), question.on());
        List<LocalDate> days = colleague.days(time);
        return new Asked(
                question,
                days.getFirst(),
                shelf.search(time.subject(), days.getFirst(), question.audience(), Asked.CUT),
                consultation(question, time.subject(), days),
                colleague.asks(time));
    }

    /** Of the first day on which something is found. */
    private Consultation consultation(GoldenQuestion question, String subject, List<LocalDate> days) {
        List<Consultation> all = days.stream()
                .map(day -> shelf.consult(subject, day, question.audience()))
                .toList();
        return all.stream().filter(Found.class::isInstance).findFirst().orElse(all.getFirst());
    }
}
