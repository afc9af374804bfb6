package nl.balie.assistant.skill;

import java.util.List;

/** What a message means: one or more acts, in the order in which they are to be carried out. */
public record Meaning(List<Act> acts) {

    public Meaning {
        acts = List.copyOf(acts);
    }
}
