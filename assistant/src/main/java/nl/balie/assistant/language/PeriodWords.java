package nl.balie.assistant.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words with which people say what time their question is about, Dutch and English, from {@code periods.tsv}. A table of
 * its own: in a filing these words mean other things, or nothing.
 */
final class PeriodWords {

    enum Kind {
        MONTH,
        DOUBTFUL_MONTH,
        SEASON,
        WHICH,
        UNIT,
        NUMBER,
        HALF,
        PART,
        RELATIVE_DAY,
        AGO,
        SIDE,
        BETWEEN_ENDS,
        LINK,
        ARTICLE,
        NO_YEAR_AFTER,
        NO_YEAR_BEFORE,
        PAST,
        THEN,
        WHEN_IT_HAPPENED,
        LIFE,
        LEAVE,
        WISH,
        OWN,
        CONJUNCTION,
        SINCE_I,
        QUESTION,
        VERB,
        LITTLE,
        BEFORE,
        BEFORE_IT,
        CHANGED,
        CHANGE_OPENS,
        ALWAYS,
        COMPARED
    }

    private record Entry(List<String> words, String value) {}

    private static final Map<Kind, Map<String, List<Entry>>> TABLE = read();

    private PeriodWords() {}

    /** The longest expression of this kind that starts at this token, as typed or as corrected. */
    static @Nullable Parsed<String> at(Text text, int from, Kind kind) {
        Map<String, List<Entry>> entries = Objects.requireNonNull(TABLE.get(kind), kind.name());
        Entry best = null;
        for (String first : forms(text.token(from))) {
            for (Entry entry : entries.getOrDefault(first, List.of())) {
                boolean longer =
                        best == null || entry.words().size() > best.words().size();
                if (longer && matches(entry.words(), text, from)) {
                    best = entry;
                }
            }
        }
        return best == null
                ? null
                : new Parsed<>(best.value(), from + best.words().size());
    }

    static boolean has(Text text, int from, Kind kind) {
        return at(text, from, kind) != null;
    }

    private static boolean matches(List<String> words, Text text, int from) {
        for (int i = 0; i < words.size(); i++) {
            if (!forms(text.token(from + i)).contains(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> forms(Token token) {
        String typed = Tokenizer.normalised(token.text());
        return typed.equals(token.norm()) ? List.of(typed) : List.of(typed, token.norm());
    }

    private static Map<Kind, Map<String, List<Entry>>> read() {
        Map<Kind, Map<String, List<Entry>>> table = new EnumMap<>(Kind.class);
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            Map<String, List<Entry>> entries =
                    table.computeIfAbsent(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), kind -> new HashMap<>());
            for (String expression : cells[1].split("\\|", -1)) {
                List<String> words =
                        Tokenizer.tokens(expression).stream().map(Token::norm).toList();
                entries.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                        .add(new Entry(words, cells.length > 2 ? cells[2] : ""));
            }
        }
        table.values()
                .forEach(entries -> entries.values()
                        .forEach(list -> list.sort(
                                Comparator.comparingInt(e -> -e.words().size()))));
        return table;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(PeriodWords.class.getResourceAsStream("periods.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
