package nl.balie.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row or column that a question names: {@code schaal 3}, {@code derde trede}, {@code 18 jaar}, {@code 25 km}, {@code 2025}.
 *
 * @param name as the question says it, the unit of the number, or empty for a year
 * @param kind how it is looked for
 * @param axis what other tables call it, such as GRADE; empty for a name of its own
 * @param value {@code 3}, {@code c}
 */
record NamedAxis(String name, Kind kind, String axis, String value) {

    enum Kind {
        /** The name of a row or column, which must be followed exactly. */
        NAME,
        /** A number with its unit, which may lie in a range. */
        UNIT,
        /** A year, which stands as a header of its own. */
        YEAR
    }

    private static final int MOST_NAMES = 6;
    private static final int SHORTEST_OWN_NAME = 3;
    private static final Map<String, String> AXES = read();
    private static final Map<String, String> ORDINALS = Map.of(
            "eerste", "1", "tweede", "2", "derde", "3", "vierde", "4", "vijfde", "5", "zesde", "6", "zevende", "7",
            "achtste", "8", "negende", "9", "tiende", "10");
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("jaar", "jaar"),
            Map.entry("jr", "jaar"),
            Map.entry("jarige", "jaar"),
            Map.entry("year", "jaar"),
            Map.entry("years", "jaar"),
            Map.entry("km", "km"),
            Map.entry("kilometer", "km"),
            Map.entry("kilometers", "km"),
            Map.entry("uur", "uur"),
            Map.entry("%", "%"),
            Map.entry("procent", "%"));

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}+|[^\\s\\p{L}\\d]");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");

    /** {@code ik ben 19}. */
    private static final Set<String> AGE = Set.of("ben", "am", "im", "word");

    private static final Pattern AGES = Pattern.compile("1[3-9]|[2-6]\\d");

    /** Words before a number that name no row. */
    private static final Set<String> NO_NAMES = Arrays.stream(
                    ("artikel art lid hoofdstuk paragraaf bijlage in op na van de het een en of tot met voor bij ben"
                        + " ik is vanaf per to at for after ieder elke maximaal minimaal ongeveer zit sta heb krijg"
                        + " als dan naar uit om januari februari maart april mei juni juli augustus september oktober"
                        + " november december wat hoe zijn was er te je nog ook meer minder dat die over onder tussen"
                        + " rond pagina nummer nr loon uurloon salaris verdien week eur euro")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableSet());

    /** All that a question names, in order; of two on the same axis the first. */
    static List<NamedAxis> in(String question) {
        return in(question, false);
    }

    /** What a question names on an axis that it names something else on as well: {@code trede 4} in "trede 3 of trede 4". */
    static List<NamedAxis> besides(String question) {
        List<NamedAxis> first = in(question);
        return in(question, true).stream().filter(axis -> !first.contains(axis)).toList();
    }

    private static List<NamedAxis> in(String question, boolean all) {
        List<String> tokens = TOKEN.matcher(plain(question))
                .results()
                .map(match -> match.group())
                .toList();
        List<NamedAxis> found = new ArrayList<>();
        for (int i = 0; i < tokens.size() && found.size() < MOST_NAMES; i++) {
            NamedAxis axis = at(tokens, i);
            if (axis != null && !found.contains(axis) && (all || found.stream().noneMatch(axis::isSameAxis))) {
                found.add(axis);
            }
        }
        boolean onlyLetters = found.stream().allMatch(axis -> axis.name().length() < 2);
        return onlyLetters && found.size() < 2
                ? found.stream().filter(axis -> axis.kind() == Kind.YEAR).toList()
                : List.copyOf(found);
    }

    boolean isSameAxis(NamedAxis other) {
        return kind == other.kind && axis.equals(other.axis) && (!axis.isEmpty() || name.equals(other.name));
    }

    private static @Nullable NamedAxis at(List<String> tokens, int at) {
        String token = tokens.get(at);
        String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        String after = at + 2 < tokens.size() ? tokens.get(at + 2) : "";
        if (YEAR.matcher(token).matches()) {
            return new NamedAxis("", Kind.YEAR, "", token);
        }
        String unit = UNITS.get(next.equals("-") ? after : next);
        if (Character.isDigit(token.charAt(0)) && unit != null && !isNamed(tokens, at)) {
            return new NamedAxis(unit, Kind.UNIT, "", token.replace(',', '.'));
        }
        boolean age = at > 0
                && AGE.contains(tokens.get(at - 1))
                && AGES.matcher(token).matches();
        if (age && unit == null && !Set.of(",", ".", "%").contains(next)) {
            return new NamedAxis("jaar", Kind.UNIT, "", token);
        }
        boolean numbered = next.equals("nummer") || next.equals("nr");
        String axis = AXES.get(token);
        String value = value(numbered ? after : next, axis != null);
        if (axis != null && value != null) {
            return new NamedAxis(token, Kind.NAME, axis, value);
        }
        String ordinal = ordinal(token, next);
        String following = AXES.get(Set.of("e", "de", "ste").contains(next) ? after : next);
        if (ordinal != null && following != null) {
            return new NamedAxis(Set.of("e", "de", "ste").contains(next) ? after : next, Kind.NAME, following, ordinal);
        }
        boolean own = token.length() >= SHORTEST_OWN_NAME
                && Character.isLetter(token.charAt(0))
                && !NO_NAMES.contains(token)
                && SHORT_NUMBER.matcher(next).matches()
                && !UNITS.containsKey(after);
        return own ? new NamedAxis(token, Kind.NAME, "", next) : null;
    }

    private static boolean isNamed(List<String> tokens, int at) {
        return at > 0
                && AXES.containsKey(tokens.get(at - 1))
                && tokens.get(at - 1).length() > 1;
    }

    private static @Nullable String value(String token, boolean named) {
        boolean number = SHORT_NUMBER.matcher(token).matches();
        boolean letter = named && LETTER.matcher(token).matches();
        return number || letter || (named && ROMAN.contains(token)) ? token : null;
    }

    /** Whether a word is a name of rows or columns. */
    static boolean isAxis(String word) {
        return AXES.containsKey(word);
    }

    static boolean isOrdinal(String word) {
        return ORDINALS.containsKey(word);
    }

    private static @Nullable String ordinal(String token, String next) {
        boolean digits = SHORT_NUMBER.matcher(token).matches()
                && Set.of("e", "de", "ste").contains(next);
        return digits ? token : ORDINALS.get(token);
    }

    /** Whether a word of a header is a name for this. */
    boolean isCalled(String word) {
        if (kind == Kind.YEAR) {
            return false;
        } else if (kind == Kind.UNIT) {
            return word.equals(name)
                    || UNITS.getOrDefault(word, "").equals(name)
                    || (name.equals("jaar") && isAboutYears(word));
        } else {
            return word.equals(name) || (!axis.isEmpty() && axis.equals(AXES.get(word)) && word.length() > 1);
        }
    }

    private static boolean isAboutYears(String word) {
        return word.equals("leeftijd") || word.endsWith("jaren") || word.equals("dienstverband") || word.equals("age");
    }

    /** Whether a value is the one that is named: {@code 3} is {@code 03} and {@code III}. */
    boolean isValue(String other) {
        String one = number(value);
        String two = number(other);
        return one.equals(two);
    }

    private static String number(String value) {
        int roman = ROMAN.indexOf(value);
        return roman >= 0 && value.length() > 1 ? String.valueOf(roman + 1) : value.replaceFirst("^0+(?=\\d)", "");
    }

    String shown() {
        return switch (kind) {
            case NAME -> fullName() + " " + value.toUpperCase(Locale.ROOT);
            case UNIT -> value + (name.equals("%") ? name : " " + name);
            case YEAR -> value;
        };
    }

    /** A letter stands for the commonest name of what it abbreviates. */
    private String fullName() {
        if (name.length() > 2) {
            return name;
        }
        return switch (axis) {
            case "GRADE" -> "schaal";
            case "STEP" -> "periodiek";
            default -> name;
        };
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> words(String text) {
        return TOKEN.matcher(plain(text)).results().map(match -> match.group()).toList();
    }

    private static Map<String, String> read() {
        Map<String, String> axes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(NamedAxis.class.getResourceAsStream("table-axes.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells ->
                            Arrays.stream(cells[1].split("\\|", -1)).forEach(name -> axes.put(name, cells[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(axes);
    }
}
