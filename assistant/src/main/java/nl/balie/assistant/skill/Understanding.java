package nl.balie.assistant.skill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an employee's message: what to file, what to change in the open draft, what to answer. Deterministic, without memory
 * of its own, and never a filing: it proposes, the dialogue shows, the employee confirms. Safe for use by many threads.
 */
public final class Understanding {

    private static final int MOST_REMEMBERED_SETS = 64;

    /** The words of the component sets seen last; making them costs more than reading a message. */
    private final Map<List<FilingComponent>, ComponentWords> remembered = new LinkedHashMap<>();

    /** What the message means in this situation; at least one act. */
    public Meaning read(String message, Situation situation) {
        ComponentWords words = wordsFor(situation.components());
        return new MessageReading(Message.of(message, situation, words.lexicon()), words).meaning();
    }

    private synchronized ComponentWords wordsFor(List<FilingComponent> components) {
        ComponentWords words = remembered.computeIfAbsent(components, ComponentWords::new);
        if (remembered.size() > MOST_REMEMBERED_SETS) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return words;
    }
}
