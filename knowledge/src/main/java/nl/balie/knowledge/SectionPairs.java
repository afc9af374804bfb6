package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds for each section of a version the section of an earlier one that it comes from: first what says the same, then what
 * says nearly the same, then what carries the same number. An inserted article does not make all after it look changed.
 */
final class SectionPairs {

    private static final double SAME_LABEL = 0.25;
    private static final double SAME_HEADING = 0.15;
    private static final double LEAST_ALIKE = 0.5;
    private static final double LEAST_ALIKE_OF_ONE_NAME = 0.2;

    /** Beyond this many left on either side, only numbers are compared. */
    private static final int MOST_COMPARED_BY_WORDS = 1500;

    private final List<Section> older;
    private final List<Section> newer;

    /** From the position in the newer list to the position in the older. */
    private final Map<Integer, Integer> pairs = new LinkedHashMap<>();

    private final Set<Integer> taken = new HashSet<>();

    private SectionPairs(List<Section> older, List<Section> newer) {
        this.older = older;
        this.newer = newer;
    }

    static Map<Integer, Integer> of(List<Section> older, List<Section> newer) {
        var pairs = new SectionPairs(older, newer);
        pairs.pairBy(section -> section.label() + "\n" + section.heading() + "\n" + plain(section.text()));
        pairs.pairBy(section -> plain(section.text()));
        pairs.pairByWords();
        pairs.pairBy(section -> section.label().toLowerCase(Locale.ROOT));
        return pairs.pairs;
    }

    private void pairBy(java.util.function.Function<Section, String> key) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            if (!taken.contains(i)) {
                places.computeIfAbsent(key.apply(older.get(i)), same -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = 0; i < newer.size(); i++) {
            List<Integer> same = pairs.containsKey(i) ? null : places.get(key.apply(newer.get(i)));
            if (same != null && !same.isEmpty()) {
                pair(i, same.removeFirst());
            }
        }
    }

    private record Likeness(int newer, int older, double score) {}

    private void pairByWords() {
        List<Integer> left = open(newer.size(), pairs.keySet());
        List<Integer> right = open(older.size(), taken);
        if (left.size() > MOST_COMPARED_BY_WORDS || right.size() > MOST_COMPARED_BY_WORDS) {
            return;
        }
        Map<Integer, Map<String, Integer>> words = new HashMap<>();
        right.forEach(i -> words.put(i, bag(older.get(i).text())));
        List<Likeness> likely = new ArrayList<>();
        for (int i : left) {
            Map<String, Integer> bag = bag(newer.get(i).text());
            for (int j : right) {
                add(likely, i, j, alike(bag, Objects.requireNonNull(words.get(j))));
            }
        }
        likely.sort(Comparator.comparingDouble(Likeness::score)
                .reversed()
                .thenComparingInt(each -> Math.abs(each.newer - each.older)));
        for (Likeness each : likely) {
            if (!pairs.containsKey(each.newer) && !taken.contains(each.older)) {
                pair(each.newer, each.older);
            }
        }
    }

    private void add(List<Likeness> likely, int i, int j, double alike) {
        boolean label = newer.get(i).label().equalsIgnoreCase(older.get(j).label());
        boolean heading = !newer.get(i).heading().isEmpty()
                && newer.get(i).heading().equalsIgnoreCase(older.get(j).heading());
        if (alike >= (label || heading ? LEAST_ALIKE_OF_ONE_NAME : LEAST_ALIKE)) {
            likely.add(new Likeness(i, j, alike + (label ? SAME_LABEL : 0) + (heading ? SAME_HEADING : 0)));
        }
    }

    private void pair(int one, int other) {
        pairs.put(one, other);
        taken.add(other);
    }

    private static List<Integer> open(int size, Set<Integer> done) {
        return java.util.stream.IntStream.range(0, size)
                .filter(i -> !done.contains(i))
                .boxed()
                .toList();
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        TextDifference.words(text.toLowerCase(Locale.ROOT)).forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    /** Shared words, counted, over all words: 0 to 1. */
    private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            shared += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int sum(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
