package nl.balie.assistant.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.assistant.language.PeriodSaid.Fixed;
import nl.balie.assistant.language.PeriodSaid.Yearly;
import nl.balie.assistant.language.PeriodWords.Kind;
import nl.balie.assistant.language.TimeAsked.Aspect;
import nl.balie.assistant.language.TimeAsked.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the words around it what a date in a question does: choose the rules, stand in somebody's plans, or tell when
 * something in a life happened.
 */
final class TimeReading {

    private static final int LONGEST_PLAN_DAYS = 31;
    private static final int LONGEST_SENTENCE_TOKENS = 4_000;

    private final Text text;
    private final LocalDate today;
    private final List<Mention> mentions;

    TimeReading(String question, LocalDate today) {
        this.text = Text.of(question, Lexicon.dutch());
        this.today = today;
        this.mentions = mentions();
    }

    /**
     * A period with the word before it.
     *
     * @param side from when, until when, or in it
     */
    private record Mention(String side, PeriodSaid said, int from, int to) {}

    /** The tokens from the first (inclusive) to the last (exclusive). */
    private record Clause(int from, int to) {
        IntStream tokens() {
            return IntStream.range(from, to);
        }
    }

    private record Judged(Mention mention, Certainty certainty, List<Period> readings) {}

    TimeAsked read() {
        List<Judged> judged = mentions.stream().map(this::judged).toList();
        Optional<Judged> best =
                judged.stream().filter(one -> !one.readings().isEmpty()).max(Comparator.comparing(Judged::certainty));
        boolean[] taken = new boolean[text.size()];
        judged.stream().filter(this::saysTimeOnly).forEach(one -> take(taken, spanOf(one.mention())));
        boolean bare = isBare(taken);
        Aspect aspect = aspect(taken, bare, best.isPresent());
        String subject = bare ? text.message() : subject(taken);
        return new TimeAsked(
                best.map(Judged::readings).orElse(List.of()),
                best.map(Judged::certainty).orElse(Certainty.NOW),
                aspect,
                subject.isBlank() ? text.message() : subject,
                bare);
    }

    /** A day that comes back every year may be what the rule is about ({@code krijg ik op 5 mei vrij?}), a year is not. */
    private boolean saysTimeOnly(Judged judged) {
        boolean life =
                any(clauseOf(judged.mention()), Kind.LIFE) && judged.mention().said() instanceof Fixed;
        return judged.certainty() == Certainty.SURE || judged.readings().isEmpty() || life;
    }

    private List<Mention> mentions() {
        PeriodRules rules = new PeriodRules(text, today);
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Mention mention = mention(rules, at);
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                at = mention.to();
            }
        }
        return found;
    }

    private @Nullable Mention mention(PeriodRules rules, int at) {
        Parsed<String> side = PeriodWords.at(text, at, Kind.SIDE);
        Parsed<PeriodSaid> after = side == null ? null : rules.at(rules.skipArticles(side.to()));
        if (side != null && after != null) {
            return new Mention(side.value(), after.value(), at, after.to());
        }
        Parsed<PeriodSaid> bare = rules.at(at);
        return bare == null ? null : new Mention("IN", bare.value(), at, bare.to());
    }

    private Judged judged(Mention mention) {
        Clause clause = clauseOf(mention);
        boolean happened = tellsWhen(clause);
        boolean life = !happened && any(clause, Kind.LIFE) && any(clause, Kind.OWN);
        boolean past = life ? pastBeside(clause) : everywhere(i -> PeriodWords.has(text, i, Kind.PAST));
        if (happened || past) {
            return new Judged(mention, Certainty.SURE, shaped(mention, pastFirst(mention.said())));
        } else if (life || isPlan(mention, clause)) {
            return new Judged(mention, Certainty.POSSIBLE, shaped(mention, onlyComing(mention.said())));
        } else {
            return inGeneral(mention);
        }
    }

    private Judged inGeneral(Mention mention) {
        boolean opens = List.of("FROM", "SINCE", "AFTER").contains(mention.side());
        boolean closes = List.of("UNTIL", "THROUGH", "BEFORE").contains(mention.side());
        return switch (mention.said()) {
            case Fixed fixed -> {
                boolean plan = fixed.casual()
                        || (closes && !fixed.period().decidingDay().isBefore(today));
                yield new Judged(
                        mention, plan ? Certainty.POSSIBLE : Certainty.SURE, shaped(mention, List.of(fixed.period())));
            }
            case Yearly yearly
            when mention.side().equals("SINCE") ->
                new Judged(mention, Certainty.SURE, shaped(mention, pastFirst(yearly)));
            case Yearly yearly when opens -> new Judged(mention, Certainty.SURE, shaped(mention, nearestFirst(yearly)));
            case Yearly yearly -> new Judged(mention, Certainty.POSSIBLE, shaped(mention, onlyComing(yearly)));
        };
    }

    /** Somebody asks for a day, rather than for the rules of that day. */
    private boolean isPlan(Mention mention, Clause clause) {
        boolean leave = any(clause, Kind.LEAVE) && any(clause, Kind.WISH);
        Period period = mention.said() instanceof Fixed fixed ? fixed.period() : null;
        boolean longer =
                period != null && period.firstDay().plusDays(LONGEST_PLAN_DAYS).isBefore(period.decidingDay());
        return leave && !longer;
    }

    private List<Period> pastFirst(PeriodSaid said) {
        return switch (said) {
            case Fixed fixed -> List.of(fixed.period());
            case Yearly yearly -> present(yearly.past(today));
        };
    }

    private List<Period> onlyComing(PeriodSaid said) {
        return switch (said) {
            case Fixed fixed when fixed.period().decidingDay().isBefore(today) -> List.of();
            case Fixed fixed -> List.of(fixed.period());
            case Yearly yearly -> present(yearly.coming(today));
        };
    }

    private List<Period> nearestFirst(Yearly yearly) {
        return Stream.of(yearly.past(today), yearly.coming(today))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingLong(
                        period -> Math.abs(period.firstDay().toEpochDay() - today.toEpochDay())))
                .toList();
    }

    private static List<Period> present(@Nullable Period period) {
        return period == null ? List.of() : List.of(period);
    }

    private List<Period> shaped(Mention mention, List<Period> periods) {
        return periods.stream().map(period -> shaped(mention, period)).toList();
    }

    private Period shaped(Mention mention, Period period) {
        Period said = period.covers(today) ? new Period(period.firstDay(), today) : period;
        return switch (mention.side()) {
            case "FROM" -> new Period(period.firstDay(), null);
            case "SINCE" -> period.firstDay().isAfter(today) ? said : new Period(period.firstDay(), today);
            case "THROUGH" -> new Period(null, period.decidingDay());
            case "UNTIL" -> before(period);
            case "BEFORE" -> saysBefore(mention, period) ? before(period) : said;
            case "AFTER" -> new Period(period.decidingDay().plusDays(1), null);
            default -> said;
        };
    }

    private static Period before(Period period) {
        return new Period(null, period.firstDay().minusDays(1));
    }

    /** {@code voor} a day is before it; {@code voor 2025} is for that year, {@code vóór 2025} is not. */
    private boolean saysBefore(Mention mention, Period period) {
        String word = text.token(mention.from()).text();
        return !word.equalsIgnoreCase("voor") || period.firstDay().equals(period.decidingDay());
    }

    /** {@code ik ben in mei begonnen, wat verdiende ik toen?} */
    private boolean pastBeside(Clause life) {
        return clauses().stream()
                .filter(clause -> !clause.equals(life))
                .anyMatch(clause -> any(clause, Kind.PAST) || any(clause, Kind.THEN));
    }

    private Aspect aspect(boolean[] taken, boolean bare, boolean timed) {
        boolean before = !timed && everywhere(i -> PeriodWords.has(text, i, Kind.BEFORE));
        boolean beforeIt = !timed && bare && everywhere(i -> PeriodWords.has(text, i, Kind.BEFORE_IT));
        boolean changed = everywhere(i -> PeriodWords.has(text, i, Kind.CHANGED));
        boolean always = everywhere(i -> PeriodWords.has(text, i, Kind.ALWAYS))
                && (bare || everywhere(i -> PeriodWords.has(text, i, Kind.PAST)));
        boolean opens = PeriodWords.has(text, firstWord(), Kind.CHANGE_OPENS);
        boolean own = everywhere(i -> PeriodWords.has(text, i, Kind.OWN));
        if ((changed || always) && (bare || (opens && !own))) {
            takeAll(taken, Kind.CHANGED);
            takeAll(taken, Kind.ALWAYS);
            takeComparison(taken);
            return Aspect.CHANGE;
        } else if (before || beforeIt) {
            takeAll(taken, Kind.BEFORE);
            return Aspect.BEFORE;
        } else {
            return Aspect.RULE;
        }
    }

    private int firstWord() {
        int at = 0;
        while (at < text.size()
                && List.of("en", "maar", "dus", "and").contains(text.token(at).norm())) {
            at++;
        }
        return at;
    }

    private void takeAll(boolean[] taken, Kind kind) {
        for (int i = 0; i < text.size(); i++) {
            Parsed<String> said = PeriodWords.at(text, i, kind);
            if (said != null) {
                take(taken, new Clause(i, said.to()));
            }
        }
    }

    /** {@code ten opzichte van}, before a time that is taken out as well. */
    private void takeComparison(boolean[] taken) {
        for (int i = 0; i < text.size(); i++) {
            Parsed<String> said = PeriodWords.at(text, i, Kind.COMPARED);
            if (said != null && said.to() < taken.length && taken[said.to()]) {
                take(taken, new Clause(i, said.to()));
            }
        }
    }

    /** Whether nothing is left but small words. */
    private boolean isBare(boolean[] taken) {
        boolean said = false;
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            boolean small = PeriodWords.has(text, i, Kind.LITTLE) || isTimeWord(i);
            if (!taken[i] && (token.isNumber() || (token.isWord() && !small))) {
                return false;
            }
            said |= token.isWord() || token.isNumber();
        }
        return said;
    }

    private boolean isTimeWord(int at) {
        return Stream.of(Kind.BEFORE, Kind.CHANGED, Kind.ALWAYS)
                .anyMatch(kind -> IntStream.rangeClosed(Math.max(0, at - 3), at)
                        .mapToObj(from -> PeriodWords.at(text, from, kind))
                        .anyMatch(said -> said != null && said.to() > at));
    }

    /** What is left of the question, without sentences of small words only. */
    private String subject(boolean[] taken) {
        StringBuilder left = new StringBuilder();
        int end = 0;
        for (int i = 0; i < text.size(); i++) {
            Span span = text.token(i).span();
            if (taken[i]) {
                end = span.end();
            } else {
                boolean apart = span.start() > end
                        || (i > 0 && taken[i - 1] && text.token(i).isWord());
                left.append(apart ? " " : "").append(span.in(text.message()));
                end = span.end();
            }
        }
        List<String> sentences = Arrays.stream(left.toString().split("(?<=[?!\n])|(?<=\\.)\\s"))
                .map(sentence ->
                        sentence.strip().replaceAll("\\s+([?.!,])", "$1").replaceAll("^[,;:]\\s*", ""))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        List<String> telling = sentences.stream()
                .filter(sentence -> !new TimeReading(sentence, today).isBare(new boolean[LONGEST_SENTENCE_TOKENS]))
                .toList();
        return String.join(" ", telling.isEmpty() ? sentences : telling);
    }

    private static void take(boolean[] taken, Clause clause) {
        Arrays.fill(taken, clause.from(), Math.min(clause.to(), taken.length), true);
    }

    /** The mention, with the whole of {@code toen ik in mei begon}. */
    private Clause spanOf(Mention mention) {
        Clause clause = clauseOf(mention);
        int end = clause.to();
        while (end > mention.to() && !text.token(end - 1).isWord()) {
            end--;
        }
        return tellsWhen(clause) ? new Clause(clause.from(), end) : new Clause(mention.from(), mention.to());
    }

    private Clause clauseOf(Mention mention) {
        return clauses().stream()
                .filter(clause -> clause.from() <= mention.from() && mention.from() < clause.to())
                .findFirst()
                .orElse(new Clause(0, text.size()));
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.size(); i++) {
            if (!inMention(i) && startsClause(i)) {
                clauses.add(new Clause(from, i));
                from = i;
            }
        }
        clauses.add(new Clause(from, text.size()));
        return clauses;
    }

    private boolean inMention(int at) {
        return mentions.stream().anyMatch(mention -> mention.from() < at && at < mention.to());
    }

    private boolean startsClause(int at) {
        Token before = text.token(at - 1);
        boolean cut = !inMention(at - 1) && ",;.?!():\n".contains(before.text()) && !before.isWord();
        boolean own = PeriodWords.has(text, at + 1, Kind.OWN);
        return cut
                || (PeriodWords.has(text, at, Kind.CONJUNCTION)
                        && text.token(at + 1).isWord())
                || (PeriodWords.has(text, at, Kind.SINCE_I) && own)
                || PeriodWords.has(text, at, Kind.QUESTION)
                || (PeriodWords.has(text, at, Kind.VERB)
                        && own
                        && !PeriodWords.has(text, at - 1, Kind.QUESTION)
                        && isFresh(at));
    }

    /** {@code hoeveel uur mag ik} is one clause: the verb begins one only where nothing was asked yet. */
    private boolean isFresh(int at) {
        return IntStream.range(0, at).noneMatch(i -> PeriodWords.has(text, i, Kind.QUESTION));
    }

    /** {@code toen ik begon}, {@code when I started}, but not {@code when do I get it}. */
    private boolean tellsWhen(Clause clause) {
        int at = text.token(clause.from()).is("en") || text.token(clause.from()).is("and")
                ? clause.from() + 1
                : clause.from();
        boolean asks = text.token(at).is("when") && !PeriodWords.has(text, at + 1, Kind.OWN);
        return PeriodWords.has(text, at, Kind.WHEN_IT_HAPPENED) && !asks;
    }

    private boolean any(Clause clause, Kind kind) {
        return clause.tokens().anyMatch(i -> PeriodWords.has(text, i, kind));
    }

    private boolean everywhere(IntPredicate wanted) {
        return IntStream.range(0, text.size()).anyMatch(wanted);
    }
}
