package nl.balie.knowledge.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.knowledge.lexical.QuestionWords;

/** Windows of about eighty words from Markdown texts, and the lines of a thesaurus. */
final class TrainingTexts {

    private static final int WINDOW_WORDS = 80;
    private static final int SHORTEST_WINDOW_WORDS = 8;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKUP = Pattern.compile("[*_|`#>\\[\\]]+");

    /** Each line of the thesaurus counts as if it stood in this many passages (measured). */
    private static final double LINE_REPEATS = 25;

    /**
     * Search words that stand together.
     *
     * @param repeats how often
     */
    record Window(List<String> words, double repeats) {}

    private final QuestionWords.Reader reader = new QuestionWords.Reader();
    private final List<Window> windows = new ArrayList<>();

    void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(TrainingTexts::isText).sorted().toList()) {
                addText(Files.readString(file));
            }
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equals("README.md");
    }

    /** A window never crosses a heading, and starts with it. */
    private void addText(String text) {
        String heading = "";
        List<String> words = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String plain = MARKUP.matcher(line).replaceAll(" ").strip();
            if (line.startsWith("#")) {
                addWindow(heading, words);
                heading = plain;
            } else if (!plain.isEmpty()) {
                words.addAll(List.of(SPACES.split(plain, -1)));
            }
            while (words.size() >= WINDOW_WORDS) {
                addWindow(heading, words.subList(0, WINDOW_WORDS));
            }
        }
        addWindow(heading, words);
    }

    private void addWindow(String heading, List<String> words) {
        if (words.size() >= SHORTEST_WINDOW_WORDS) {
            windows.add(new Window(reader.searchWords(heading + " . " + String.join(" ", words)), 1));
        }
        words.clear();
    }

    void addThesaurus(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String plain =
                    line.replaceAll("#.*", "").replaceAll("=>|[;,]", " . ").strip();
            if (!plain.isEmpty()) {
                windows.add(new Window(reader.searchWords(plain), LINE_REPEATS));
            }
        }
    }

    List<Window> windows() {
        return List.copyOf(windows);
    }
}
