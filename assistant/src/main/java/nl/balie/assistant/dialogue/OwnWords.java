package nl.balie.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.assistant.language.Span;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.Meaning;
import nl.balie.assistant.skill.Situation;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person's own words mean, buttons included: a button is a message of which the meaning is known. This reading, not
 * that of a model, decides what may be done.
 */
@Component
class OwnWords {

    /** What the button 'Aanpassen' on the page of a declaration says. */
    private static final Pattern WANTS_TO_CHANGE = Pattern.compile(
            "ik wil (?:mijn )?declaratie (D(?:-\\d{1,6})+) (?:aanpassen|wijzigen|veranderen)\\.?",
            Pattern.CASE_INSENSITIVE);

    private final Reading reading;
    private final BackOffice backOffice;
    private final Phrases phrases;

    OwnWords(Reading reading, BackOffice backOffice, Phrases phrases) {
        this.reading = reading;
        this.backOffice = backOffice;
        this.phrases = phrases;
    }

    /** @param offered the reply whose buttons were on the screen, null when there is none */
    Meaning of(ActingPerson who, Message message, Situation situation, @Nullable ReplyView offered) {
        String text = message.text();
        Span all = new Span(0, text.length());
        String handOver = phrases.say(who, Phrases.OFFER_HR);
        if (offered != null
                && offered.offers().contains(handOver)
                && text.strip().equals(handOver)) {
            return new Meaning(List.of(new Act.WantsPerson(text, all)));
        }
        Optional<Draft> toChange = toChange(who, text);
        if (toChange.isPresent()) {
            return new Meaning(List.of(again(toChange.get(), situation.open(), all)));
        }
        Meaning meaning = reading.read(text, situation);
        return message.confirms() == null ? meaning : pressed(meaning, all);
    }

    /** The declaration that these words want to change, as it was handed in. */
    private Optional<Draft> toChange(ActingPerson who, String text) {
        Matcher named = WANTS_TO_CHANGE.matcher(text.strip());
        return named.matches() ? backOffice.toChange(who, named.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whoever was changing it already begins again from what was handed in. */
    private static Act again(Draft draft, @Nullable Draft open, Span all) {
        return open != null && Objects.equals(open.corrects(), draft.corrects())
                ? new Act.AmendsDraft(draft, List.of(), all)
                : new Act.ProposesFiling(draft, List.of(), all);
    }

    /** The button confirms, unless the words that came with it say something else about the draft. */
    private static Meaning pressed(Meaning meaning, Span all) {
        boolean saysMore = meaning.acts().stream()
                .anyMatch(act -> act instanceof Act.Confirms
                        || act instanceof Act.AmendsDraft
                        || act instanceof Act.RejectsDraft
                        || act instanceof Act.CancelsDraft);
        if (saysMore) {
            return meaning;
        }
        List<Act> acts = new ArrayList<>(meaning.acts());
        acts.removeIf(act -> act instanceof Act.OutOfScope);
        acts.addFirst(new Act.Confirms(all));
        return new Meaning(acts);
    }
}
