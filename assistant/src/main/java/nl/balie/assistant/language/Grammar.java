package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into phrases: at each place the reading that reaches furthest, values before words. The phrases cover the
 * whole text in order.
 */
public final class Grammar {

    private final Text text;
    private final List<Phrase> phrases = new ArrayList<>();

    private Grammar(Text text) {
        this.text = text;
    }

    public static List<Phrase> phrases(Text text) {
        return new Grammar(text).read();
    }

    private List<Phrase> read() {
        int at = 0;
        while (at < text.size()) {
            Parsed<Phrase> next = next(at);
            phrases.add(next.value());
            at = next.to();
        }
        return List.copyOf(phrases);
    }

    private Parsed<Phrase> next(int at) {
        List<@Nullable Parsed<? extends Phrase>> readings = new ArrayList<>();
        readings.add(days(at));
        readings.add(pause(at));
        readings.add(spell(at));
        readings.add(clock(at));
        readings.add(row(at));
        readings.add(quantity(at));
        readings.add(term(at));
        Parsed<? extends Phrase> best = null;
        for (Parsed<? extends Phrase> reading : readings) {
            if (reading != null && (best == null || reading.to() > best.to())) {
                best = reading;
            }
        }
        return best == null ? plain(at) : new Parsed<>(best.value(), best.to());
    }

    private @Nullable Parsed<Phrase> days(int at) {
        Parsed<DayExpression> read = DayRules.DAYS.at(text, at);
        if (read == null || isSpellRather(at, read)) {
            return null;
        }
        return new Parsed<>(new Phrase.Days(read.value(), spellOnDay(at, read), text.span(at, read.to())), read.to());
    }

    /** {@code za 22-6}: a weekday with what may be a date or a spell. */
    private Phrase.@Nullable DayAndSpell spellOnDay(int at, Parsed<DayExpression> read) {
        boolean dashed = read.value() instanceof DayExpression.MonthDay date
                && date.weekday() != null
                && date.year() == null
                && text.token(read.to() - 2).is("-");
        Parsed<Clocks.Said> spell = dashed ? Clocks.spell(text, read.to() - 3) : null;
        Parsed<DayExpression> day = dashed ? DayRules.weekdayAlone(text, at) : null;
        if (spell == null || day == null || spell.to() != read.to()) {
            return null;
        }
        Phrase.Days days = new Phrase.Days(day.value(), text.span(at, read.to() - 3));
        return new Phrase.DayAndSpell(
                days, new Phrase.Spell(spell.value().from(), spell.value().to(), text.span(read.to() - 3, read.to())));
    }

    /** {@code di 8-12 en 13-17}: after a day, after "van", or beside hours that can be no date, it is a spell. */
    private boolean isSpellRather(int at, Parsed<DayExpression> read) {
        boolean dashed = text.token(at + 1).is("-") && read.to() == at + 3 && DayRules.isDayDashMonth(read.value());
        if (!dashed || Clocks.spell(text, at) == null) {
            return false;
        }
        boolean opened = text.token(at - 1).is("van");
        boolean besideSpell = followedBySpell(read.to());
        return opened || besideSpell || afterDayOrSpell();
    }

    private boolean followedBySpell(int at) {
        boolean joined = text.has(at, Sense.AND) || text.token(at).is(",");
        return joined && Clocks.spell(text, at + 1) != null && DayRules.DAYS.at(text, at + 1) == null;
    }

    private boolean afterDayOrSpell() {
        for (int i = phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean skipped = phrase.means(Sense.AND)
                    || phrase.means(Sense.LINK)
                    || (phrase instanceof Phrase.Mark mark
                            && !mark.sign().equals("\n")
                            && !mark.sign().equals("."));
            if (!skipped) {
                return phrase instanceof Phrase.Spell || phrase instanceof Phrase.Days;
            }
        }
        return false;
    }

    private @Nullable Parsed<Phrase> spell(int at) {
        Parsed<Clocks.Said> read = Clocks.spell(text, at);
        return read == null
                ? null
                : new Parsed<>(
                        new Phrase.Spell(read.value().from(), read.value().to(), text.span(at, read.to())), read.to());
    }

    private @Nullable Parsed<Phrase> clock(int at) {
        Parsed<ClockTime> read = Clocks.clock(text, at);
        if (read == null) {
            return null;
        }
        Phrase.Clock.Edge edge =
                switch (text.token(at).norm()) {
                    case "tot" -> Phrase.Clock.Edge.STOPS;
                    case "vanaf", "sinds" -> Phrase.Clock.Edge.STARTS;
                    default -> Phrase.Clock.Edge.UNSAID;
                };
        return new Parsed<>(new Phrase.Clock(read.value(), edge, text.span(at, read.to())), read.to());
    }

    private @Nullable Parsed<Phrase> pause(int at) {
        Parsed<Integer> read = Clocks.pause(text, at);
        return read == null ? null : new Parsed<>(new Phrase.Pause(read.value(), text.span(at, read.to())), read.to());
    }

    private @Nullable Parsed<Phrase> row(int at) {
        Parsed<List<BigDecimal>> read = Numbers.ROW.at(text, at);
        return read == null ? null : new Parsed<>(new Phrase.Row(read.value(), text.span(at, read.to())), read.to());
    }

    private @Nullable Parsed<Phrase> quantity(int at) {
        Parsed<Amount> read = Amounts.AMOUNT.at(text, at);
        return read == null
                ? null
                : new Parsed<>(new Phrase.Quantity(read.value(), text.span(at, read.to())), read.to());
    }

    /** Signs are marks even when the tables know them, so that punctuation stays visible. */
    private @Nullable Parsed<Phrase> term(int at) {
        Parsed<Map<Sense, String>> read = text.expression(at);
        boolean sign = read != null
                && read.to() == at + 1
                && ".,;:!?()-–/\n".contains(text.token(at).text());
        if (read == null || sign) {
            return null;
        }
        Span span = text.span(at, read.to());
        StringBuilder norm = new StringBuilder(text.token(at).norm());
        for (int i = at + 1; i < read.to(); i++) {
            norm.append(' ').append(text.token(i).norm());
        }
        return new Parsed<>(new Phrase.Term(read.value(), norm.toString(), span), read.to());
    }

    private Parsed<Phrase> plain(int at) {
        Token token = text.token(at);
        Phrase phrase = token.isWord()
                ? new Phrase.Word(token.norm(), token.isCapitalised(), token.span())
                : new Phrase.Mark(token.text(), token.span());
        return new Parsed<>(phrase, at + 1);
    }
}
