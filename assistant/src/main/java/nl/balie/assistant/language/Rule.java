package nl.balie.assistant.language;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one thing from the tokens of a text, starting at one token, or does not ({@code null}). */
@FunctionalInterface
interface Rule<T> {

    @Nullable
    Parsed<T> at(Text text, int from);

    default <R> Rule<R> map(Function<T, R> meaning) {
        return (text, from) -> {
            Parsed<T> read = at(text, from);
            return read == null ? null : new Parsed<>(meaning.apply(read.value()), read.to());
        };
    }

    /** This and then that. */
    default <U, R> Rule<R> then(Rule<U> next, BiFunction<T, U, R> meaning) {
        return (text, from) -> {
            Parsed<T> first = at(text, from);
            Parsed<U> second = first == null ? null : next.at(text, first.to());
            return first == null || second == null
                    ? null
                    : new Parsed<>(meaning.apply(first.value(), second.value()), second.to());
        };
    }

    /** This, preceded by something that adds no meaning. */
    default Rule<T> after(Rule<?> opening) {
        return (text, from) -> {
            Parsed<?> read = opening.at(text, from);
            return read == null ? null : at(text, read.to());
        };
    }

    /** This, with what may precede it skipped. */
    default Rule<T> maybeAfter(Rule<?> opening) {
        Rule<T> opened = after(opening);
        return (text, from) -> {
            Parsed<T> read = opened.at(text, from);
            return read == null ? at(text, from) : read;
        };
    }

    /** This, with what may follow it skipped. */
    default Rule<T> maybeBefore(Rule<?> closing) {
        return (text, from) -> {
            Parsed<T> read = at(text, from);
            Parsed<?> end = read == null ? null : closing.at(text, read.to());
            return read == null || end == null ? read : new Parsed<>(read.value(), end.to());
        };
    }

    /** The alternative that reads furthest; the earlier one when two reach equally far. */
    static <T> Rule<T> longest(List<? extends Rule<? extends T>> alternatives) {
        return (text, from) -> {
            Parsed<? extends T> best = null;
            for (Rule<? extends T> rule : alternatives) {
                Parsed<? extends T> read = rule.at(text, from);
                if (read != null && (best == null || read.to() > best.to())) {
                    best = read;
                }
            }
            return best == null ? null : new Parsed<>(best.value(), best.to());
        };
    }

    /** An expression of the tables with this sense; its value. */
    static Rule<String> word(Sense sense) {
        return (text, from) -> text.expression(from, sense);
    }

    /** An expression of the tables with this sense and value. */
    static Rule<String> word(Sense sense, String value) {
        return (text, from) -> {
            Parsed<String> read = text.expression(from, sense);
            return read != null && read.value().equals(value) ? read : null;
        };
    }

    /** One of these literal words or signs. */
    static Rule<String> literal(String... words) {
        List<String> wanted = List.of(words);
        return (text, from) -> {
            Token token = text.token(from);
            return wanted.contains(token.norm()) ? new Parsed<>(token.norm(), from + 1) : null;
        };
    }

    /** One of these signs with no white space before or after it. */
    static Rule<String> tight(String... signs) {
        Rule<String> sign = literal(signs);
        return (text, from) -> text.token(from).glued() && text.token(from + 1).glued() ? sign.at(text, from) : null;
    }
}
