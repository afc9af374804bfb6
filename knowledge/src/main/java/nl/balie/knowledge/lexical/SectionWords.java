package nl.balie.knowledge.lexical;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search words of a section as an index keeps them, to be compared with a question's without taking the text apart again.
 *
 * @param title of the document's title
 * @param above of the title, the headings above and its own heading
 * @param heading of its own heading
 * @param sentences of each of its {@linkplain #sentences(String) sentences}, in order
 */
public record SectionWords(List<String> title, List<String> above, List<String> heading, List<List<String>> sentences) {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\n|(?<=[.;?!]) (?=[A-Z0-9])");
    private static final Pattern LINE_END = Pattern.compile("\n");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int LINES_BEFORE_SENTENCES = 3;

    /** The sentences of a text, and the rows of its tables. */
    public static List<String> sentences(String text) {
        return END_OF_SENTENCE.splitAsStream(text).toList();
    }

    /** All words of headings and text. */
    public Set<String> all() {
        Set<String> all = new HashSet<>(above);
        sentences.forEach(all::addAll);
        return all;
    }

    /** Title, headings, heading and each sentence, a line each. */
    String stored() {
        return Stream.concat(Stream.of(title, above, heading), sentences.stream())
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining("\n"));
    }

    static SectionWords of(String stored) {
        List<List<String>> lines = Arrays.stream(LINE_END.split(stored, -1))
                .map(line -> line.isEmpty() ? List.<String>of() : List.of(SPACE.split(line)))
                .toList();
        return new SectionWords(
                lines.get(0), lines.get(1), lines.get(2), lines.subList(LINES_BEFORE_SENTENCES, lines.size()));
    }
}
