package nl.balie.knowledge.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import nl.balie.knowledge.lexical.QuestionWords;

/**
 * Texts that belong together, as search words: a question and a text that answers it, two texts on one topic, the sides of a
 * line of the thesaurus, two halves of a passage.
 */
final class Pairs {

    private static final int TEXTS_PER_QUESTION = 3;

    /** How often the passages are gone through for once through the lessons, so that common law is not forgotten (measured). */
    private static final int ROUNDS_OF_PASSAGES = 3;

    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern ARROW = Pattern.compile("=>");

    /**
     * Two that belong together.
     *
     * @param topic pairs of one topic are not held against each other
     */
    record Pair(int topic, List<String> one, List<String> other) {}

    private final QuestionWords.Reader reader = new QuestionWords.Reader();
    private final List<Pair> pairs = new ArrayList<>();
    private int topics;

    void addLessons(Lessons lessons) {
        lessons.topics().stream().filter(topic -> !topic.texts().isEmpty()).forEach(this::add);
    }

    private void add(Lessons.Topic topic) {
        List<List<String>> texts = topic.texts().stream()
                .map(text -> reader.searchWords(text.heading() + " . " + text.heading() + " . " + text.text()))
                .toList();
        int next = 0;
        for (Lessons.Answerable question : topic.answerable()) {
            List<String> asked = wordsAsked(question.question());
            for (int i = 0; i < TEXTS_PER_QUESTION; i++) {
                pairs.add(new Pair(topics, asked, texts.get(next++ % texts.size())));
            }
        }
        for (int i = 1; i < texts.size(); i++) {
            pairs.add(new Pair(topics, texts.get(i - 1), texts.get(i)));
        }
        topics++;
    }

    /** As a question is taken apart when it is asked. */
    private List<String> wordsAsked(String question) {
        List<String> words = new ArrayList<>();
        for (QuestionWords.Word word : reader.read(question).content()) {
            words.add(word.stem());
            words.addAll(word.parts());
        }
        return words;
    }

    void addThesaurus(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] sides = ARROW.split(COMMENT.matcher(line).replaceAll(""), 2);
            if (sides.length == 2) {
                List<String> regulations = reader.searchWords(sides[1]);
                for (String lay : sides[0].split(",", -1)) {
                    pairs.add(new Pair(topics, reader.searchWords(lay), regulations));
                }
                topics++;
            }
        }
    }

    void addPassages(List<TrainingTexts.Window> passages) {
        passages.forEach(this::add);
    }

    private void add(TrainingTexts.Window passage) {
        List<String> words = passage.words();
        int half = words.size() / 2;
        var pair = new Pair(topics, words.subList(0, half), words.subList(half, words.size()));
        pairs.addAll(Collections.nCopies(ROUNDS_OF_PASSAGES, pair));
        topics++;
    }

    List<Pair> all() {
        return List.copyOf(pairs);
    }
}
