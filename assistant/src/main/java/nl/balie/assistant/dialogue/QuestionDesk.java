package nl.balie.assistant.dialogue;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.answer.Answering;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.language.TimeAsked;
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
        TimeAsked time = inContext(turn, question, timeAsked(turn, question));
        return turn.done(
                switch (answering.answer(turn.who(), time.subject(), time)) {
                    case Answer.Worded worded -> new Step.Answered(worded);
                    case Answer.Absent absent -> new Step.NotInThere(absent.reason(), absent.remark());
                });
    }

    private TimeAsked timeAsked(TurnInHand turn, String question) {
        return turn.acts(Act.AsksDocuments.class)
                .filter(act -> act.question().equals(question))
                .findFirst()
                .or(() -> turn.act(Act.AsksDocuments.class))
                .map(Act.AsksDocuments::time)
                .orElseGet(() -> TimeAsked.of(question, BusinessTime.today(clock)));
    }

    /** 'En in december vorig jaar?' and 'en voor oproepkrachten?' lean on the question before it. */
    private TimeAsked inContext(TurnInHand turn, String question, TimeAsked time) {
        String before = turn.question();
        String start = question.strip().toLowerCase(Locale.ROOT);
        boolean leans =
                start.matches("^(en|dus|maar|of|and)\\b.*") && start.split("\\s+").length <= SHORT_QUESTION_WORDS;
        if (before == null || !(leans || time.bare())) {
            turn.asked(question);
            return time;
        }
        TimeAsked earlier = TimeAsked.of(before, BusinessTime.today(clock));
        turn.asked(earlier.subject() + " " + question);
        return time.after(earlier);
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
