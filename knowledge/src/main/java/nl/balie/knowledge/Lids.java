package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.knowledge.lexical.QuestionWords;

/** The numbered paragraphs ('leden') of an article, and which of them a question is about. */
final class Lids {

    private static final Pattern LID =
            Pattern.compile("^(?:lid\\s+)?(\\d{1,2}[a-z]?)[.):]?\\s+\\D.*", Pattern.CASE_INSENSITIVE);

    private record Lid(String number, StringBuilder text) {}

    private Lids() {}

    /** Such as {@code lid 2}; nothing if the section has no more than one. */
    static Optional<String> about(QuestionWords words, String text, QuestionWords.Reader reader) {
        List<Lid> lids = of(text);
        if (lids.size() < 2) {
            return Optional.empty();
        }
        Map<String, Integer> wanted = wanted(words);
        Lid best = lids.getFirst();
        int most = 0;
        for (Lid lid : lids) {
            int shared = Set.copyOf(reader.searchWords(lid.text.toString())).stream()
                    .mapToInt(stem -> wanted.getOrDefault(stem, 0))
                    .sum();
            if (shared > most) {
                most = shared;
                best = lid;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of("lid " + best.number);
    }

    /** The asker's own words tell more than what regulations say for them. */
    private static Map<String, Integer> wanted(QuestionWords words) {
        Map<String, Integer> wanted = new HashMap<>();
        words.bridges().stream()
                .flatMap(bridge -> bridge.expansions().stream())
                .flatMap(List::stream)
                .forEach(stem -> wanted.put(stem, 1));
        words.content().forEach(word -> wanted.put(word.stem(), 3));
        return wanted;
    }

    private static List<Lid> of(String text) {
        List<Lid> lids = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher start = LID.matcher(line);
            if (start.matches()) {
                lids.add(new Lid(start.group(1), new StringBuilder(line)));
            } else if (!lids.isEmpty()) {
                lids.getLast().text.append('\n').append(line);
            }
        }
        return lids;
    }
}
