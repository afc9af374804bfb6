package nl.balie.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.FiledDay;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;

/** What the dialogue needs of the portal: file, hand over, look up. Everything happens in the turn's transaction. */
interface BackOffice {

    List<FilingComponent> components(ActingPerson who);

    /** Days of the last weeks for which something was filed before. */
    Set<FiledDay> filedBefore(ActingPerson who);

    /** What the rules of filing say against a draft, in words; empty when it would be taken. */
    Optional<String> objection(ActingPerson who, Draft draft);

    /**
     * A declaration of the person himself as a draft that corrects it; empty when there is none under this reference, or
     * when it can no longer be changed.
     */
    Optional<Draft> toChange(ActingPerson who, String reference);

    FiledView file(ActingPerson who, Draft draft, String transcript);

    FiledView handOver(ActingPerson who, String subject, String text, String transcript);

    /** The answer from live data; empty when no connected system delivers it. */
    Optional<String> ownMatter(ActingPerson who, Act.AsksOwnMatters.Topic topic, @Nullable String reference);

    /** Who of HR a question goes to, by name; null when nobody holds that mandate. */
    @Nullable
    String personOfHr(ActingPerson who);
}
