package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the list of Dutch words that the speller leaves alone. Arguments: a list with one word a line, and the file to
 * write ({@code dutch-words.bin} beside this class).
 */
final class PackingWords {

    private static final int SHORTEST_WORD = 4;

    private PackingWords() {}

    public static void main(String[] arguments) throws IOException {
        var analysis = new DutchAnalysis(false);
        List<String> words = Files.readAllLines(Path.of(arguments[0])).stream()
                .flatMap(line -> analysis.words(line).stream())
                .map(word -> Speller.plain(word.surface()))
                .filter(word -> word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter))
                .distinct()
                .toList();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            WordFilter.of(words).write(out);
        }
        System.out.println(words.size() + " words");
    }
}
