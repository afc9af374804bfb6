package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.assistant.skill.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The drafts that wait in one conversation: one is shown, the others are saved under it and come back when it is filed or
 * dropped. Remembers what this turn changes.
 */
final class Pile {

    private final List<KeptDraft> drafts;
    private final @Nullable KeptDraft shownBefore;
    private final List<Change> changes = new ArrayList<>();

    /** @param drafts the one that is shown first */
    Pile(List<KeptDraft> drafts) {
        this.drafts = new ArrayList<>(drafts);
        this.shownBefore = drafts.isEmpty() ? null : drafts.getFirst();
    }

    /** The draft that is shown now, null when none waits. */
    @Nullable
    KeptDraft top() {
        return drafts.isEmpty() ? null : drafts.getFirst();
    }

    /** The drafts saved under the one that is shown. */
    List<KeptDraft> saved() {
        return drafts.isEmpty() ? List.of() : List.copyOf(drafts.subList(1, drafts.size()));
    }

    /** The draft the person had before him when he spoke, as long as this turn did not change it. */
    @Nullable
    KeptDraft shownAndUnchanged() {
        return shownBefore != null && drafts.contains(shownBefore) ? shownBefore : null;
    }

    void open(Draft draft, List<KeptDraft.Ask> questions) {
        KeptDraft kept = new KeptDraft(UUID.randomUUID(), draft, questions);
        int place = drafts.size() + 1;
        drafts.addFirst(kept);
        changes.add(new Opened(kept, place));
    }

    /** Replaces the draft that was shown; without one it is a new draft. */
    void amend(Draft draft, List<KeptDraft.Ask> questions) {
        KeptDraft before = shownAndUnchanged();
        if (before == null) {
            open(draft, questions);
        } else {
            KeptDraft after = new KeptDraft(before.id(), draft, questions);
            drafts.set(drafts.indexOf(before), after);
            changes.add(new Amended(after));
        }
    }

    void filed(KeptDraft draft, String reference) {
        drafts.remove(draft);
        changes.add(new Filed(draft, reference));
    }

    void drop(KeptDraft draft) {
        drafts.remove(draft);
        changes.add(new Dropped(draft));
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What a turn did to a draft. */
    sealed interface Change {}

    record Opened(KeptDraft draft, int place) implements Change {}

    record Amended(KeptDraft draft) implements Change {}

    record Filed(KeptDraft draft, String reference) implements Change {}

    record Dropped(KeptDraft draft) implements Change {}
}
