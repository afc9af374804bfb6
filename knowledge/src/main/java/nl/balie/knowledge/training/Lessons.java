package nl.balie.knowledge.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lessons: what regulations say about a topic and what employees ask about it, written for learning and never for measuring.
 *
 * <p>A file has topics. {@code @ name} begins one; {@code > heading | text} is how one employer settles it; {@code ? TYPE | question}
 * is answered by such a text; {@code ! question} is near it and is not. {@code ~ KIND | question} is a question that no regulation
 * answers at all.
 *
 * @param elsewhere questions of no topic
 */
public record Lessons(List<Topic> topics, List<Beyond> elsewhere) {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    public Lessons {
        topics = List.copyOf(topics);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A text of one employer. */
    public record Text(String heading, String text) {}

    /** A question that the texts of its topic answer. */
    public record Answerable(String type, String question) {}

    /**
     * A question of no topic.
     *
     * @param kind why nothing answers it: OWN figures, LOCAL facts, a PERSON, OFFTOPIC, ITHELP, or BEYOND what is settled
     */
    public record Beyond(String kind, String question) {}

    /** One thing that one article settles. */
    public record Topic(
            String file, String name, List<Text> texts, List<Answerable> answerable, List<String> unanswerable) {}

    /** All files of a folder. */
    public static Lessons of(Path folder) throws IOException {
        List<Topic> topics = new ArrayList<>();
        List<Beyond> elsewhere = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                for (String line : Files.readAllLines(file)) {
                    read(name, line, topics, elsewhere);
                }
            }
        }
        return new Lessons(topics, elsewhere);
    }

    private static void read(String file, String line, List<Topic> topics, List<Beyond> elsewhere) {
        if (line.length() < 3) {
            return;
        }
        String rest = line.substring(1).strip();
        String[] halves = BAR.split(rest, 2);
        switch (line.charAt(0)) {
            case '@' -> open(file, rest, topics);
            case '>' -> topics.getLast().texts().add(new Text(halves[0], halves[halves.length - 1]));
            case '?' -> topics.getLast().answerable().add(new Answerable(halves[0], halves[halves.length - 1]));
            case '!' -> topics.getLast().unanswerable().add(rest);
            case '~' -> elsewhere.add(new Beyond(halves[0], halves[halves.length - 1]));
            default -> throw new IllegalArgumentException("No lesson: " + line);
        }
    }

    /** Makes a topic the last, so that it goes on. */
    private static void open(String file, String name, List<Topic> topics) {
        Topic topic = topics.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Topic(file, name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        topics.remove(topic);
        topics.add(topic);
    }
}
