package nl.balie.assistant.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.balie.assistant.language.Detail.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds an address: the postcode by its form, the house number by the street before it, the street back to the word that
 * led up to it, the city after the postcode or after {@code in}.
 */
public final class Addresses {

    private static final int LONGEST_STREET_WORDS = 6;
    private static final int LONGEST_CITY_WORDS = 4;
    private static final int LONGEST_HOUSE_NUMBER_DIGITS = 5;
    private static final int POSTCODE_DISTANCE_TOKENS = 6;
    private static final int SHORT_STREET_LETTERS = 6;

    /** Capitalised at the start of a sentence, and yet no street. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "na",
            "sinds",
            "per",
            "vanaf",
            "om",
            "met",
            "voor",
            "al",
            "nog",
            "ruim",
            "over",
            "tot",
            "circa",
            "van",
            "postcode");

    /** Words that lead up to a street and are no part of it. */
    private static final Set<String> LEADING = Set.of(
            "is",
            "naar",
            "aan",
            "op",
            "adres",
            "wordt",
            "woon",
            "wonen",
            "straat",
            "nu",
            "ik",
            "we",
            "wij",
            "zijn",
            "in",
            "verhuisd",
            "verhuis",
            "op de",
            "aan de",
            "naar de",
            "en",
            "het",
            "adreswijziging",
            "nieuwe",
            "nieuw",
            "voortaan",
            "dan",
            "daar",
            "mijn",
            "per",
            "worden",
            "verhuizen",
            "ga",
            "gaan");

    /** Letters that only say which door: a, bis, hs, II. */
    private static final Set<String> SUFFIX_WORDS = Set.of(
            "bis", "hs", "huis", "hoog", "zw", "rood", "zwart", "boven", "ben", "i", "ii", "iii", "iv", "v", "bus",
            "app", "apt");

    private final Text text;
    private int houseNumberAt = -1;
    private int afterHouseNumber = -1;
    private int streetFrom = -1;
    private int postalFrom = -1;
    private int postalTo = -1;
    private @Nullable String postalCode;
    private @Nullable String invalidPostalCode;

    private Addresses(Text text) {
        this.text = text;
    }

    /**
     * The address in this text, null when there is none.
     *
     * @param expected whether an address is talked about: then four digits alone are a postcode with a mistake, and a
     *     capitalised word before a number is a street
     */
    public static @Nullable PostalAddress find(Text text, boolean expected) {
        return new Addresses(text).find(expected);
    }

    private @Nullable PostalAddress find(boolean expected) {
        findPostalCode(expected);
        findHouseNumber(expected);
        if (houseNumberAt < 0 && postalFrom < 0) {
            return null;
        }
        String suffix = suffix();
        String street = houseNumberAt < 0 ? null : street();
        City city = city();
        int from = streetFrom >= 0 ? streetFrom : postalFrom;
        int to = Math.max(Math.max(afterHouseNumber, postalTo), city == null ? 0 : city.to);
        return new PostalAddress(
                street,
                houseNumberAt < 0 ? null : text.token(houseNumberAt).norm(),
                suffix,
                postalCode,
                invalidPostalCode,
                city == null ? null : city.name,
                text.span(Math.min(from, postalFrom < 0 ? from : postalFrom), to));
    }

    private void findPostalCode(boolean expected) {
        for (int i = 0; i < text.size(); i++) {
            Token digits = text.token(i);
            if (!digits.isNumber()
                    || digits.text().length() != 4
                    || digits.text().startsWith("0")) {
                continue;
            }
            Token letters = text.token(i + 1);
            if (letters.isWord() && letters.text().length() == 2 && isPostalLetters(letters, i)) {
                postalCode = digits.norm() + " " + letters.norm().toUpperCase(Locale.ROOT);
                invalidPostalCode = null;
                postalFrom = i;
                postalTo = i + 2;
                return;
            }
            if (expected && postalFrom < 0 && !isYear(i) && !isPartOfStreet(i)) {
                invalidPostalCode = digits.norm();
                postalFrom = i;
                postalTo = i + 1;
            }
        }
    }

    /** {@code 2026 in}: a year with a small word is no postcode. */
    private boolean isPostalLetters(Token letters, int at) {
        boolean smallWord = List.of("in", "op", "is", "en", "ga", "we", "ik", "de", "te", "al", "ja")
                .contains(letters.text());
        return !(smallWord && (isYear(at) || !letters.glued()))
                && !(isYear(at) && !letters.glued() && !isUpper(letters));
    }

    private static boolean isUpper(Token token) {
        return token.text().chars().allMatch(Character::isUpperCase);
    }

    private boolean isYear(int at) {
        boolean afterMonth = text.has(at - 1, Sense.MONTH);
        boolean inDate = List.of("-", "/", ".").contains(text.token(at - 1).norm())
                && text.token(at).glued()
                && text.token(at - 2).isNumber();
        return afterMonth || inDate;
    }

    private boolean isPartOfStreet(int at) {
        return text.has(at + 1, Sense.HOUSE_NUMBER) && !text.token(at + 1).is("nr.");
    }

    /** Of all numbers that follow a street the one that looks most like a house number. */
    private void findHouseNumber(boolean expected) {
        int best = 0;
        for (int i = 1; i < text.size(); i++) {
            Token number = text.token(i);
            boolean digits = number.isNumber() && number.text().length() <= LONGEST_HOUSE_NUMBER_DIGITS;
            if (!digits || i == postalFrom || isYear(i)) {
                continue;
            }
            boolean named = text.has(i - 1, Sense.HOUSE_NUMBER) && i >= 2;
            int last = named ? i - 2 : i - 1;
            last = text.token(last).is(",") ? last - 1 : last;
            boolean street = isStreetWord(text.token(last), expected) || (named && expected && isStreetBefore(last));
            int likeness = street ? likeness(i, last, named) : 0;
            if (likeness > best) {
                best = likeness;
                houseNumberAt = i;
                streetFrom = streetStart(last);
                afterHouseNumber = i + 1;
                streetTo = last + 1;
            }
        }
    }

    /** A postcode close behind it, the word "nummer" before it, a name that ends as streets do. */
    private int likeness(int number, int last, boolean named) {
        boolean postcodeFollows = postalFrom > number && postalFrom - number <= POSTCODE_DISTANCE_TOKENS;
        return 1 + (postcodeFollows ? 4 : 0) + (named ? 3 : 0) + (endsAsStreet(text.token(last)) ? 2 : 0);
    }

    private int streetTo;

    private boolean isStreetBefore(int last) {
        return text.token(last).isNumber() && text.token(last - 1).isCapitalised();
    }

    private boolean isStreetWord(Token token, boolean expected) {
        if (!token.isWord() || LEADING.contains(token.norm())) {
            return false;
        }
        boolean ends = endsAsStreet(token) && (expected || token.norm().length() > SHORT_STREET_LETTERS);
        boolean name = expected && token.isCapitalised() && !SMALL_WORDS.contains(token.norm());
        return !CALENDAR_WORDS.contains(token.norm()) && (ends || name);
    }

    private static boolean endsAsStreet(Token token) {
        return STREET_ENDS.stream().anyMatch(end -> token.norm().endsWith(end));
    }

    private static final Set<String> STREET_ENDS =
            Lexicon.dutch().all(Sense.STREET_END).keySet();
    private static final Set<String> CALENDAR_WORDS = calendarWords();

    private static Set<String> calendarWords() {
        Set<String> words =
                new java.util.HashSet<>(Lexicon.dutch().all(Sense.MONTH).keySet());
        words.addAll(Lexicon.dutch().all(Sense.WEEKDAY).keySet());
        words.addAll(Lexicon.dutch().all(Sense.WEEK).keySet());
        words.addAll(Lexicon.dutch().all(Sense.POSTCODE).keySet());
        return words;
    }

    /** Back over capitalised words and the small words between them, to what led up to the street. */
    private int streetStart(int last) {
        int from = last;
        while (from > 0 && last - from < LONGEST_STREET_WORDS) {
            Token before = text.token(from - 1);
            boolean inName = before.isCapitalised() && !isFirstWordOfPhrase(from - 1);
            boolean ordinal = text.has(from - 1, Sense.ORDINAL) || isOrdinal(from - 1);
            boolean small = text.has(from - 1, Sense.STREET_PART)
                    && text.token(from - 2).isCapitalised()
                    && !LEADING.contains(text.token(from - 2).norm())
                    && from >= 2
                    && !isFirstWordOfPhrase(from - 2);
            boolean abbreviation =
                    before.is(".") && before.glued() && text.token(from - 2).isCapitalised();
            if (!inName && !ordinal && !small && !abbreviation) {
                break;
            }
            from--;
        }
        return from;
    }

    private boolean isOrdinal(int at) {
        return (List.of("e", "de", "ste").contains(text.token(at).norm())
                        && text.token(at).glued()
                        && text.token(at - 1).isNumber())
                || (text.token(at).isNumber()
                        && text.token(at + 1).glued()
                        && text.token(at + 1).is("e"));
    }

    /** A capital at the start of the message or after a full stop says nothing. */
    private boolean isFirstWordOfPhrase(int at) {
        boolean starts = at == 0
                || List.of(".", ":", "!", "?", "\n").contains(text.token(at - 1).norm());
        String norm = text.token(at).norm();
        return starts && (LEADING.contains(norm) || SMALL_WORDS.contains(norm) || text.expression(at) != null);
    }

    private String street() {
        String said = text.span(streetFrom, streetTo).in(text.message()).strip();
        return said.equals(said.toLowerCase(Locale.ROOT)) ? capitalised(said) : said;
    }

    private @Nullable String suffix() {
        if (houseNumberAt < 0) {
            return null;
        }
        Token next = text.token(afterHouseNumber);
        Token second = text.token(afterHouseNumber + 1);
        boolean dash = (next.is("-") || next.is("/"))
                && next.glued()
                && (second.isNumber() || second.isWord())
                && second.glued();
        if (dash) {
            afterHouseNumber += 2;
            return second.text();
        }
        if (next.is("bus") && second.isNumber()) {
            afterHouseNumber += 2;
            return next.text() + " " + second.text();
        }
        boolean letter = next.isWord() && next.text().length() == 1 && (next.glued() || !isSmallWord(next));
        boolean word = next.isWord()
                && SUFFIX_WORDS.contains(next.norm())
                && !next.norm().equals("in");
        if (letter || word) {
            afterHouseNumber++;
            return next.text();
        }
        return null;
    }

    private static boolean isSmallWord(Token token) {
        return token.is("u") || token.is("k");
    }

    private record City(String name, int to) {}

    private @Nullable City city() {
        if (postalFrom >= 0) {
            int at = postalTo;
            while (List.of(",", "te", "in", ")").contains(text.token(at).norm())) {
                at++;
            }
            City after = cityAt(at, postalCode != null || invalidPostalCode != null);
            if (after != null) {
                return after;
            }
        }
        return cityAfterIn();
    }

    private @Nullable City cityAfterIn() {
        for (int i = Math.max(0, afterHouseNumber); i >= 0 && i < text.size(); i++) {
            boolean leads = text.token(i).is("in") || text.token(i).is("te");
            City city = leads || (i == afterHouseNumber && text.token(i).is(",")) ? cityAt(i + 1, leads) : null;
            if (city != null && houseNumberAt >= 0) {
                return city;
            }
        }
        return null;
    }

    /** One word in any case, or more when they are capitalised or joined as in {@code Alphen aan den Rijn}. */
    private @Nullable City cityAt(int from, boolean anyCase) {
        Token first = text.token(from);
        boolean apostrophe = first.norm().startsWith("'");
        boolean fits = first.isWord() && first.text().length() > 1 && (first.isCapitalised() || apostrophe || anyCase);
        boolean known = LEADING.contains(first.norm())
                || CALENDAR_WORDS.contains(first.norm())
                || text.has(from, Sense.SINCE)
                || text.has(from, Sense.FROM)
                || text.has(from, Sense.FILLER)
                || text.has(from, Sense.RELATIVE_DAY)
                || text.has(from, Sense.AND)
                || text.has(from, Sense.LINK)
                || text.has(from, Sense.THANKS)
                || text.has(from, Sense.POLITE);
        if (!fits || known) {
            return null;
        }
        int to = from + 1;
        while (to - from < LONGEST_CITY_WORDS && continuesCity(to)) {
            to++;
        }
        String said = text.span(from, to).in(text.message());
        return new City(said.equals(said.toLowerCase(Locale.ROOT)) ? capitalised(said) : said, to);
    }

    private boolean continuesCity(int at) {
        Token token = text.token(at);
        boolean hyphen = token.is("-") && token.glued() && text.token(at + 1).isWord();
        boolean afterHyphen = text.token(at - 1).is("-") && token.glued();
        boolean small = text.has(at, Sense.STREET_PART)
                && (text.token(at + 1).isCapitalised() || text.has(at + 1, Sense.STREET_PART));
        boolean capital = token.isCapitalised()
                && !isFirstWordOfPhrase(at)
                && !text.has(at, Sense.I)
                && !text.has(at, Sense.POLITE);
        boolean afterArticle =
                List.of("den", "de", "het").contains(text.token(at - 1).norm());
        return (token.isWord() && (small || capital || afterArticle)) || hyphen || afterHyphen;
    }

    private static String capitalised(String said) {
        StringBuilder name = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            name.append(start ? Character.toUpperCase(c) : c);
            start = c == ' ' || c == '-';
        }
        return name.toString();
    }
}
