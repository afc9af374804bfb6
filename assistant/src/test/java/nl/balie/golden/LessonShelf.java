package nl.balie.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Validity;
import nl.balie.knowledge.Weighed;
import nl.balie.knowledge.training.Lessons;
import nl.balie.testing.Storage;
import org.jspecify.annotations.Nullable;

/**
 * An employer who never was: regulations put together from lessons, where some topics are settled by one to three of their texts
 * and others not at all, so that it is known which questions they answer.
 */
final class LessonShelf implements AutoCloseable {

    private static final int MOST_TEXTS = 3;
    private static final int ANSWERABLE_PER_TOPIC = 5;
    private static final int UNANSWERABLE_PER_TOPIC = 2;
    private static final int ASKED_PER_MISSING_TOPIC = 3;
    private static final int ELSEWHERE = 120;

    private final Shelf shelf = new Shelf();
    private final Lessons lessons;
    private final Random random;
    private final Map<String, String> articles = new HashMap<>();

    /**
     * The employer with this number; the same number makes the same employer.
     *
     * @param settled the share of topics that are settled
     */
    LessonShelf(Lessons lessons, int number, double settled) {
        this.lessons = lessons;
        this.random = new Random(number);
        Map<String, StringBuilder> documents = new HashMap<>();
        for (Lessons.Topic topic : lessons.topics()) {
            if (random.nextDouble() < settled && !topic.texts().isEmpty()) {
                StringBuilder text = documents.computeIfAbsent(topic.file(), key -> new StringBuilder());
                text.append(article(topic, articles.size() + 1));
            }
        }
        documents.forEach((file, text) -> put(file.replace(".txt", ""), text.toString()));
        shelf.awaitReading();
    }

    private String article(Lessons.Topic topic, int number) {
        List<Lessons.Text> texts = new ArrayList<>(topic.texts());
        Collections.shuffle(texts, random);
        int many = Math.min(texts.size(), 1 + random.nextInt(MOST_TEXTS));
        String label = "Artikel " + (number / 10 + 1) + "." + (number % 10 + 1);
        articles.put(topic.name(), label);
        StringBuilder text = new StringBuilder("### " + label + " " + heading(texts.getFirst()) + "\n");
        for (int lid = 0; lid < many; lid++) {
            text.append(many == 1 ? "" : (lid + 1) + ". ")
                    .append(texts.get(lid).text())
                    .append("\n");
        }
        return text.append("\n").toString();
    }

    private static String heading(Lessons.Text text) {
        return text.heading().replaceFirst("^(?i)(artikel|art\\.|§)\\s*[\\d.]+[a-z]?\\s*[:.–-]?\\s*", "");
    }

    private void put(String title, String text) {
        shelf.put(
                new NewDocument(
                        title,
                        DocumentKind.REGULATION,
                        null,
                        Validity.ALWAYS,
                        Set.of(),
                        null,
                        title + ".md",
                        FileContent.of(text.getBytes(StandardCharsets.UTF_8))),
                true);
    }

    /** Questions of all kinds, put to this employer's regulations. */
    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (Lessons.Topic topic : lessons.topics()) {
            String article = articles.get(topic.name());
            List<String> answerable = some(
                    topic.answerable().stream()
                            .map(Lessons.Answerable::question)
                            .toList(),
                    article == null ? ASKED_PER_MISSING_TOPIC : ANSWERABLE_PER_TOPIC);
            answerable.forEach(question -> judged.add(judge(topic.name(), question, article)));
            some(topic.unanswerable(), UNANSWERABLE_PER_TOPIC)
                    .forEach(question -> judged.add(judge(topic.name(), question, null)));
        }
        List<String> elsewhere =
                some(lessons.elsewhere().stream().map(Lessons.Beyond::question).toList(), ELSEWHERE);
        for (String question : elsewhere) {
            judged.add(judge(question, question, null));
        }
        return judged;
    }

    private List<String> some(List<String> all, int most) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    private Judged judge(String group, String question, @Nullable String article) {
        List<Weighed> weighed = shelf.consult(question, Storage.NOW.toLocalDate(), Audience.EVERYONE)
                .evidence()
                .weighed();
        return new Judged(
                group,
                true,
                question,
                article != null,
                weighed,
                weighed.stream()
                        .map(Weighed::passage)
                        .map(passage -> article != null && is(passage, article))
                        .toList());
    }

    private static boolean is(Passage passage, String article) {
        return passage.section().equals(article);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
