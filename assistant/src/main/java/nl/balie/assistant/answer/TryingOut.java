package nl.balie.assistant.answer;

import java.util.List;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Evidence;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Question;
import nl.balie.portal.identity.ActingPerson;
import org.springframework.stereotype.Component;

/** Tries a question out before documents are published: what would somebody of that group be answered, and why. */
@Component
public class TryingOut {

    private final Library library;
    private final WordingAnswer wordingAnswer;

    TryingOut(Library library, WordingAnswer wordingAnswer) {
        this.library = library;
        this.wordingAnswer = wordingAnswer;
    }

    /**
     * What came of it.
     *
     * @param passages what was found, best first, also when it was not enough for an answer
     * @param evidence why it is thought to answer, or not to
     */
    public record Tried(Answer answer, List<Passage> passages, Evidence evidence) {
        public Tried {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Asks it.
     *
     * @param who whose employer's words are used; the question says for which group it is asked
     */
    public Tried ask(ActingPerson who, Question question) {
        return switch (library.consult(question)) {
            case Found found -> new Tried(word(who, question, found), found.passages(), found.evidence());
            case NothingFound nothing ->
                new Tried(new Answer.Absent(nothing.reason()), nothing.nearest(), nothing.evidence());
        };
    }

    private Answer word(ActingPerson who, Question question, Found found) {
        Extract extract =
                Extract.from(found.passages(), question.text(), found.evidence().asked());
        var asked = new Asked(question.audience(), question.text(), TimeAsked.now(question.text()), question.on(), 1);
        return wordingAnswer.word(who, asked, extract, null);
    }
}
