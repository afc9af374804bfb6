package nl.balie.assistant.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words and fixed expressions that the grammar knows, read from tables ({@code expression TAB sense TAB value}).
 * Immutable; {@link #with} makes one with an employer's own words added.
 */
public final class Lexicon {

    private static final List<String> TABLES = List.of(
            "calendar.tsv",
            "numbers.tsv",
            "structure.tsv",
            "work.tsv",
            "speech.tsv",
            "subjects.tsv",
            "streets.tsv",
            "iban.tsv");

    /** An expression of one or more words with what it can mean. */
    private record Entry(List<String> words, Map<Sense, String> senses) {}

    /** Only words that carry a value or a subject are worth guessing at; small words are left as typed. */
    private static final Set<Sense> CORRECTED_TO = EnumSet.of(
            Sense.WEEKDAY,
            Sense.MONTH,
            Sense.RELATIVE_DAY,
            Sense.WHICH,
            Sense.EVERY_DAY,
            Sense.NUMBER,
            Sense.UNIT,
            Sense.QUARTER,
            Sense.TOTAL,
            Sense.PAUSE,
            Sense.WORKED,
            Sense.COMPONENT,
            Sense.FAMILY,
            Sense.LEAVE,
            Sense.MOVED,
            Sense.ADDRESS,
            Sense.BANK,
            Sense.PHONE,
            Sense.MAIL,
            Sense.MOBILE,
            Sense.PAYSLIP,
            Sense.GREETING);

    private static final Lexicon DUTCH = load();

    private final Map<List<String>, Map<Sense, String>> senses;
    private final Set<String> commonWords;
    private final Map<String, List<Entry>> entriesByFirstWord;
    private final Typos typos;

    private Lexicon(Map<List<String>, Map<Sense, String>> senses, Set<String> commonWords) {
        this.entriesByFirstWord = index(senses);
        Set<String> known = new HashSet<>();
        Set<String> targets = new HashSet<>();
        senses.forEach((words, meanings) -> {
            known.addAll(words);
            if (meanings.keySet().stream().anyMatch(CORRECTED_TO::contains)) {
                targets.addAll(words);
            }
        });
        this.typos = new Typos(known, targets, commonWords);
        this.senses = senses;
        this.commonWords = commonWords;
    }

    /** The Dutch tables. */
    public static Lexicon dutch() {
        return DUTCH;
    }

    /** These tables with expressions added, such as the component names of an employer; theirs win over ours. */
    public Lexicon with(Sense sense, Map<String, String> valueByExpression) {
        Map<List<String>, Map<Sense, String>> more = new HashMap<>(senses);
        valueByExpression.forEach((expression, value) -> {
            List<String> words = wordsOf(expression);
            if (!words.isEmpty()) {
                Map<Sense, String> meanings = new EnumMap<>(Sense.class);
                meanings.putAll(more.getOrDefault(words, Map.of()));
                meanings.put(sense, value);
                more.put(words, meanings);
            }
        });
        return new Lexicon(more, commonWords);
    }

    /** Everything in the tables with this sense: value by expression. */
    public Map<String, String> all(Sense sense) {
        Map<String, String> found = new HashMap<>();
        senses.forEach((words, meanings) -> {
            String value = meanings.get(sense);
            if (value != null) {
                found.put(String.join(" ", words), value);
            }
        });
        return found;
    }

    /** The longest expression that starts at this token, whatever it means. */
    @Nullable
    Parsed<Map<Sense, String>> longestAt(List<Token> tokens, int from) {
        return longest(tokens, from, null);
    }

    /** The longest expression with this sense that starts at this token. */
    @Nullable
    Parsed<Map<Sense, String>> longestAt(List<Token> tokens, int from, Sense sense) {
        return longest(tokens, from, sense);
    }

    Token corrected(Token token) {
        String better = typos.correction(token.norm());
        return better == null ? token : token.corrected(better);
    }

    private @Nullable Parsed<Map<Sense, String>> longest(List<Token> tokens, int from, @Nullable Sense sense) {
        if (from < 0 || from >= tokens.size()) {
            return null;
        }
        for (Entry entry : entriesByFirstWord.getOrDefault(tokens.get(from).norm(), List.of())) {
            boolean means = sense == null || entry.senses().containsKey(sense);
            if (means && matches(entry.words(), tokens, from)) {
                return new Parsed<>(entry.senses(), from + entry.words().size());
            }
        }
        return null;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.get(from + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Entry>> index(Map<List<String>, Map<Sense, String>> senses) {
        Map<String, List<Entry>> index = new HashMap<>();
        senses.forEach((words, meanings) ->
                index.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(new Entry(words, meanings)));
        index.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(e -> -e.words().size())));
        return index;
    }

    private static Lexicon load() {
        Map<List<String>, Map<Sense, String>> senses = new HashMap<>();
        TABLES.forEach(table -> lines(table).forEach(line -> addLine(senses, table, line)));
        Set<String> common = new HashSet<>();
        lines("common.txt").forEach(line -> common.addAll(List.of(line.split(" ", -1))));
        return new Lexicon(senses, common);
    }

    /** A line names one sense for any number of expressions, separated by {@code |}. */
    private static void addLine(Map<List<String>, Map<Sense, String>> senses, String table, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IllegalStateException("no sense in " + table + ": " + line);
        }
        String value = cells.length > 2 ? cells[2] : "";
        for (String expression : cells[1].split("\\|", -1)) {
            senses.computeIfAbsent(wordsOf(expression), w -> new EnumMap<>(Sense.class))
                    .put(Sense.valueOf(cells[0]), value);
        }
    }

    private static List<String> wordsOf(String expression) {
        return Tokenizer.tokens(expression).stream().map(Token::norm).toList();
    }

    private static List<String> lines(String table) {
        try (InputStream in = Lexicon.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("no table " + table);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
