package nl.balie.knowledge.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a question is put: its words, pairs and triples of them, how it begins and ends, and how words begin. */
public final class Grams {

    /** Grams that say how long a question is begin with this. */
    public static final String LENGTH = "#";

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}€%?]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int START_CHARACTERS = 5;
    private static final int MOST_WORDS = 80;

    private static final Set<String> ENGLISH = words(
            "the do does i my is are was what can how for when at get have paid pay much many you who where will if"
                    + " they me we");
    private static final Set<String> POLISH = words(
            "czy jak ile sie mam moge kiedy na za nie gdzie jest dla po pracy praca kto dostane mi w z o przy co");
    private static final Set<String> DUTCH = words(
            "de het een ik mijn mn je wat hoe mag krijg van voor en niet als dan moet kan heb wie hoeveel wanneer op"
                    + " bij");

    private Grams() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }

    /** The language that a question seems to be in, as ISO names it; Dutch where nothing says otherwise. */
    public static String language(String question) {
        Set<String> words = Set.copyOf(tokens(question));
        long dutch = words.stream().filter(DUTCH::contains).count();
        long english = words.stream().filter(ENGLISH::contains).count();
        long polish = words.stream().filter(POLISH::contains).count();
        return english > dutch && english >= polish ? "en" : polish > dutch ? "pl" : "nl";
    }

    /** Each once, in the order in which they first occur. */
    public static Set<String> of(String question) {
        List<String> words = tokens(question);
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            grams.add(word);
            if (word.length() > START_CHARACTERS) {
                grams.add(word.substring(0, START_CHARACTERS) + "*");
            }
            if (i > 0) {
                grams.add(words.get(i - 1) + " " + word);
            }
            if (i > 1) {
                grams.add(words.get(i - 2) + " " + words.get(i - 1) + " " + word);
            }
        }
        if (!words.isEmpty()) {
            grams.add("^ " + words.getFirst());
            grams.add(words.getLast() + " $");
        }
        if (words.size() > 1) {
            grams.add("^ " + words.get(0) + " " + words.get(1));
        }
        grams.add(length(words.size()));
        return grams;
    }

    private static String length(int words) {
        return LENGTH + (words <= 3 ? "short" : words <= 9 ? "usual" : words <= 20 ? "long" : "story");
    }

    private static List<String> tokens(String question) {
        String plain = Normalizer.normalize(question, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("?", " ")
                .replace("'", "");
        List<String> words = new ArrayList<>();
        for (String word : NOT_A_WORD.split(plain, -1)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(NUMBER.matcher(word).replaceAll("0"));
            }
        }
        return words;
    }
}
