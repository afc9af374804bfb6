package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.DayExpression;
import nl.balie.assistant.language.Grammar;
import nl.balie.assistant.language.Lexicon;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Span;
import nl.balie.assistant.language.Text;
import org.jspecify.annotations.Nullable;

/** A message that was cut into phrases and sentences once, for every skill to look at. */
record Message(Text text, List<Sentence> questions, List<Sentence> statements, Situation situation) {

    private static final int RECENT_DAYS = 60;

    static Message of(String message, Situation situation, Lexicon lexicon) {
        Text text = Text.of(message, lexicon);
        List<Sentence> questions = new ArrayList<>();
        List<Sentence> statements = new ArrayList<>();
        for (Sentence sentence : Sentence.of(settled(Grammar.phrases(text), situation.today()))) {
            (Questions.isQuestion(sentence) ? questions : statements).add(sentence);
        }
        return new Message(text, List.copyOf(questions), List.copyOf(statements), situation);
    }

    /** Reads {@code za 22-6} as hours when the date does not fall on that day. */
    private static List<Phrase> settled(List<Phrase> phrases, LocalDate today) {
        Calendar calendar = new Calendar(today, Aim.HAPPENED, true);
        List<Phrase> settled = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase instanceof Days days
                    && days.other() != null
                    && isSpellRather(calendar.resolve(days.expression(), null), today, phrases, i)) {
                settled.add(days.other().day());
                settled.add(days.other().spell());
            } else {
                settled.add(phrase);
            }
        }
        return settled;
    }

    /** The date does not fall on that day, is long ago, or another spell or a break follows. */
    private static boolean isSpellRather(Dates date, LocalDate today, List<Phrase> phrases, int at) {
        LocalDate day = date.first();
        boolean longAgo = day == null || day.isBefore(today.minusDays(RECENT_DAYS));
        boolean joined = at + 2 < phrases.size()
                && (phrases.get(at + 1).means(Sense.AND) || Sentence.isMark(phrases.get(at + 1), ","));
        boolean followed = (joined && phrases.get(at + 2) instanceof Phrase.Spell)
                || (at + 1 < phrases.size() && phrases.get(at + 1) instanceof Phrase.Pause);
        return longAgo || followed;
    }

    String said() {
        return text.message();
    }

    Span span() {
        return new Span(0, said().length());
    }

    Stream<Sentence> sentences() {
        return Stream.concat(questions.stream(), statements.stream());
    }

    boolean says(Sense sense) {
        return statements.stream().anyMatch(s -> s.has(sense));
    }

    boolean saysAny(Sense... senses) {
        return Stream.of(senses).anyMatch(this::says);
    }

    Stream<Phrase> phrases() {
        return statements.stream().flatMap(s -> s.phrases().stream());
    }

    Calendar calendar(Aim aim) {
        boolean past = statements.stream().anyMatch(s -> s.has(Sense.PAST));
        return new Calendar(situation.today(), aim, past);
    }

    /** All days named in the statements, in order, with a week said beside them taken into account. */
    List<Dates> dates(Calendar calendar) {
        List<Dates> found = new ArrayList<>();
        phrases().filter(p -> p instanceof Days).map(p -> (Days) p).forEach(days -> {
            Dates dates = calendar.resolve(days.expression(), null);
            boolean week = days.expression() instanceof DayExpression.Week;
            if (!week) {
                found.add(dates);
            }
        });
        return found;
    }

    /** This message without the parts that another skill has read. */
    Message without(List<Span> taken) {
        List<Sentence> left = statements.stream()
                .map(s -> new Sentence(
                        s.phrases().stream()
                                .filter(p -> taken.stream().noneMatch(t -> overlap(t, p.span())))
                                .toList(),
                        s.questionMark()))
                .filter(s -> !s.phrases().isEmpty())
                .toList();
        return new Message(text, questions, left, situation);
    }

    Message only(List<Sentence> some) {
        return new Message(text, questions, some, situation);
    }

    Message withSituation(Situation other) {
        return new Message(text, questions, statements, other);
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** The words of the message after this one, up to the end of the line or a comma. */
    @Nullable
    String restAfter(Span span) {
        String rest = said().substring(Math.min(span.end(), said().length()));
        int end = rest.length();
        for (String stop : List.of("\n", ",", ";", "(", "?", "!")) {
            int at = rest.indexOf(stop);
            end = at >= 0 && at < end ? at : end;
        }
        String words = rest.substring(0, end).strip();
        return words.isEmpty() ? null : words;
    }
}
