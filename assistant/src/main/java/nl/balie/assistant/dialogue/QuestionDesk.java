package nl.balie.assistant.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.answer.Answering;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Act.AsksOwnMatters.Topic;
import nl.balie.portal.deadline.BusinessTime;

/** Questions: to the documents, about the person's own matters, and to a person. */
final class QuestionDesk {

    private static final int SHORT_QUESTION_WORDS = 8;
    private static final int LONGEST_SUBJECT_CHARACTERS = 120;

    private final Answering answering;
    private final BackOffice backOffice;
    private final Phrases phrases;
    private final Clock clock;

    QuestionDesk(Answering answering, BackOffice backOffice, Phrases phrases, Clock clock) {
        this.answering = answering;
        this.backOffice = backOffice;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Looks it up. Reading is harmless, so the model's own words may be looked up too. */
    Step consult(TurnInHand turn, String question) {
        Optional<Act.AsksDocuments> asked = turn.acts(Act.AsksDocuments.class)
                .filter(act -> act.question().equals(question))
                .findFirst()
                .or(() -> turn.act(Act.AsksDocuments.class));
        LocalDate on = asked.map(Act.AsksDocuments::dateAskedAbout).orElse(BusinessTime.today(clock));
        String whole = inContext(turn, question);
        turn.asked(whole);
        return turn.done(
                switch (answering.answer(turn.who(), whole, on)) {
                    case Answer.Worded worded -> new Step.Answered(worded);
                    case Answer.Absent absent -> new Step.NotInThere(absent.reason());
                });
    }

    /** 'En in december vorig jaar?' leans on the question before it. */
    private static String inContext(TurnInHand turn, String question) {
        String before = turn.question();
        String start = question.strip().toLowerCase(Locale.ROOT);
        boolean leans = start.matches("^(en|dus|maar|of)\\b.*") && start.split("\\s+").length <= SHORT_QUESTION_WORDS;
        return leans && before != null ? before + " " + question : question;
    }

    Step ownMatter(TurnInHand turn, Topic topic) {
        Optional<Act.AsksOwnMatters> asked = turn.act(Act.AsksOwnMatters.class);
        turn.asked(turn.message().text());
        return turn.done(backOffice
                .ownMatter(
                        turn.who(),
                        topic,
                        asked.map(Act.AsksOwnMatters::reference).orElse(null))
                .<Step>map(Step.Told::new)
                .orElseGet(() ->
                        new Step.NotConnected(phrases.say(turn.who(), "dialogue.not-connected." + topic.name()))));
    }

    /** Hands the question over, if the person wishes so himself. */
    Optional<Step> handOver(TurnInHand turn) {
        if (turn.act(Act.WantsPerson.class).isEmpty() || turn.has(Step.Escalated.class)) {
            return Optional.empty();
        }
        if (turn.who().employee() == null) {
            return Optional.of(turn.done(new Step.Declined(phrases.say(turn.who(), "dialogue.not-an-employee"))));
        }
        String text = subject(turn);
        FiledView filed = backOffice.handOver(turn.who(), shortened(text), text, Transcript.of(turn));
        return Optional.of(turn.done(new Step.Escalated(filed)));
    }

    /** The question that was left open, or else what was said now. */
    private static String subject(TurnInHand turn) {
        ReplyView last = turn.lastReply();
        String open = turn.question();
        boolean leftOpen = last != null && last.outcome().equals("NOT_FOUND");
        return leftOpen && open != null ? open : turn.message().text();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SUBJECT_CHARACTERS
                ? line
                : line.substring(0, LONGEST_SUBJECT_CHARACTERS - 1) + "…";
    }

    Step greet(TurnInHand turn) {
        return turn.done(new Step.Greeted(turn.act(Act.Thanks.class).isPresent()));
    }

    Step decline(TurnInHand turn) {
        String why = turn.acts(Act.OutOfScope.class)
                .map(Act.OutOfScope::why)
                .filter(reason -> reason != null)
                .findFirst()
                .map(reason -> phrases.say(turn.who(), reason.messageKey(), reason.args()))
                .orElse(null);
        return turn.done(new Step.Declined(why));
    }
}
