package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.FiledDay;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;

/** A back office that keeps what it is given. */
final class RecordingOffice implements BackOffice {

    final List<Draft> filed = new ArrayList<>();
    final List<String> handedOver = new ArrayList<>();
    final List<String> transcripts = new ArrayList<>();

    final Map<String, Draft> changeable = new HashMap<>();

    @Nullable
    String objection;

    boolean broken;

    @Override
    public List<FilingComponent> components(ActingPerson who) {
        return List.of(
                new FilingComponent("UREN", "Gewerkte uren", "HOUR", List.of("uren"), true),
                new FilingComponent("KM", "Kilometers", "KM", List.of("km"), true));
    }

    @Override
    public Set<FiledDay> filedBefore(ActingPerson who) {
        return Set.of();
    }

    @Override
    public Optional<String> objection(ActingPerson who, Draft draft) {
        return Optional.ofNullable(objection);
    }

    @Override
    public Optional<Draft> toChange(ActingPerson who, String reference) {
        return Optional.ofNullable(changeable.get(reference));
    }

    @Override
    public FiledView file(ActingPerson who, Draft draft, String transcript) {
        if (broken) {
            throw new IllegalStateException("the database is gone");
        }
        filed.add(draft);
        transcripts.add(transcript);
        String reference = draft.corrects() == null ? "D-2026-1120-0" + filed.size() : draft.corrects();
        return new FiledView(draft.type().name(), reference, "Henk Bakker", null);
    }

    @Override
    public FiledView handOver(ActingPerson who, String subject, String text, String transcript) {
        handedOver.add(text);
        transcripts.add(transcript);
        return new FiledView("TICKET", "V-2026-0412", "Fatima El Amrani", null);
    }

    @Override
    public Optional<String> ownMatter(ActingPerson who, Act.AsksOwnMatters.Topic topic, @Nullable String reference) {
        return topic == Act.AsksOwnMatters.Topic.STATUS ? Optional.of("D-2026-1120-01: ingediend.") : Optional.empty();
    }

    @Override
    public @Nullable String personOfHr(ActingPerson who) {
        return "Fatima El Amrani";
    }
}
