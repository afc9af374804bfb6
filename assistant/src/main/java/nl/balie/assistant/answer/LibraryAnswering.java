package nl.balie.assistant.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Question;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.MandateKind;
import org.springframework.stereotype.Component;

/** Answers from the documents that are open to a person. */
@Component
class LibraryAnswering implements Answering {

    private final Library library;
    private final WordingAnswer wordingAnswer;

    LibraryAnswering(Library library, WordingAnswer wordingAnswer) {
        this.library = library;
        this.wordingAnswer = wordingAnswer;
    }

    @Override
    public Answer answer(ActingPerson who, String question, LocalDate on) {
        Employer employer = Objects.requireNonNull(who.employer(), "asked without an employer");
        Audience audience = audience(who);
        return switch (library.consult(new Question(question, on, audience, collections(employer)))) {
            case Found found -> wordingAnswer.word(who, audience, question, on, found);
            case NothingFound nothing -> new Answer.Absent(nothing.reason());
        };
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
