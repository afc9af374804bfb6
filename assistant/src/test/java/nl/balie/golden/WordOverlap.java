package nl.balie.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Section;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How much the questions sound like their answers: the share of a question's telling stems that stand in the gold section
 * that has most of them. Questions copied from a document have nearly all; it is measured with the plain Dutch stemmer of
 * Lucene, so that what the product knows of words does not count.
 *
 * @param shares from low to high
 */
record WordOverlap(List<Double> shares) {

    /** Words by which anything can be asked, besides the stop words of the stemmer. */
    private static final Set<String> ASKING = Set.of(
            "hoeveel",
            "hoelang",
            "hoe",
            "wat",
            "wanneer",
            "welke",
            "welk",
            "waar",
            "wie",
            "waarom",
            "krijg",
            "krijgen",
            "krijgt",
            "mag",
            "mogen",
            "moet",
            "moeten",
            "kan",
            "kunnen",
            "wil",
            "gaat",
            "gaan",
            "zit",
            "komt",
            "komen",
            "dan",
            "nou",
            "nog",
            "ook",
            "wel",
            "eigenlijk",
            "mn",
            "m'n",
            "me",
            "je",
            "jullie",
            "we",
            "ze",
            "toch");

    private static final int BARS = 5;

    static WordOverlap of(List<GoldenQuestion> questions, Shelf shelf) {
        List<LibraryDocument> documents = shelf.documents();
        return new WordOverlap(questions.stream()
                .filter(GoldenQuestion::answerable)
                .mapToDouble(question -> question.gold().stream()
                        .mapToDouble(gold -> share(stems(question.text()), text(gold, documents, shelf)))
                        .max()
                        .orElse(0))
                .sorted()
                .boxed()
                .toList());
    }

    private static String text(GoldSection gold, List<LibraryDocument> documents, Shelf shelf) {
        return documents.stream()
                .filter(document -> gold.isOf(document.title(), document.version()))
                .flatMap(document -> shelf.sections(document).stream())
                .filter(section -> section.label().equalsIgnoreCase(gold.section()))
                .map(WordOverlap::whole)
                .collect(Collectors.joining("\n"));
    }

    private static String whole(Section section) {
        return String.join(" ", section.path()) + " " + section.heading() + " " + section.text();
    }

    private static double share(Set<String> asked, String text) {
        Set<String> held = stems(text);
        return asked.isEmpty()
                ? 0
                : asked.stream()
                        .mapToInt(stem -> held.contains(stem) ? 1 : 0)
                        .average()
                        .orElse(0);
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        String telling = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'€%]+"))
                .filter(word -> !ASKING.contains(word))
                .collect(Collectors.joining(" "));
        try (var analyzer = new DutchAnalyzer();
                TokenStream tokens = analyzer.tokenStream("text", telling)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    double mean() {
        return shares.stream().mapToDouble(share -> share).average().orElse(0);
    }

    private double median() {
        return shares.isEmpty() ? 0 : shares.get(shares.size() / 2);
    }

    private long bar(int number) {
        double low = (double) number / BARS;
        double high = (double) (number + 1) / BARS;
        return shares.stream()
                .filter(share -> share >= low && (share < high || (number == BARS - 1 && share <= high)))
                .count();
    }

    @Override
    public String toString() {
        String bars = IntStream.range(0, BARS)
                .mapToObj(
                        number -> "%d-%d %%: %d".formatted(100 * number / BARS, 100 * (number + 1) / BARS, bar(number)))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "mean %.2f, median %.2f; %s", mean(), median(), bars);
    }
}
