package nl.balie.assistant.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balie.assistant.language.TimeAsked.Aspect;
import nl.balie.assistant.language.TimeAsked.Certainty;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.Citation;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.TableAnswer.NoSuch;
import nl.balie.knowledge.Validity;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words an answer with the documents' own words. What is added to them (the number up front, the day it holds on) is checked
 * against the passage; what does not stand in it is left out.
 */
@Component
class WordingAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(WordingAnswer.class);
    private static final Locale DUTCH = Locale.of("nl");
    private static final int MOST_LISTED = 20;

    private final MessageSource messages;
    private final Clock clock;

    WordingAnswer(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Words what was found.
     *
     * @param before what the version before it says, where that was asked
     */
    Answer.Worded word(ActingPerson who, Asked asked, Extract extract, @Nullable Extract before) {
        Passage passage = extract.passage();
        Speech speech = Speech.to(who, asked.question(), messages);
        List<String> paragraphs = new ArrayList<>();
        List<Citation> citations = new ArrayList<>(List.of(Citation.of(passage, extract.quote())));
        if (before != null && asked.time().aspect() == Aspect.BEFORE) {
            paragraphs.addAll(was(speech, extract, before));
            paragraphs.add(now(speech, passage.validity()));
            paragraphs.addAll(said(extract));
            citations.addFirst(Citation.of(before.passage(), before.quote()));
        } else {
            version(speech, passage).ifPresent(paragraphs::add);
            paragraphs.addAll(said(extract));
            since(speech, asked, passage).ifPresent(paragraphs::add);
        }
        if (before != null && asked.time().aspect() != Aspect.BEFORE) {
            paragraphs.addAll(was(speech, extract, before));
            citations.add(Citation.of(before.passage(), before.quote()));
        }
        if (before == null && asked.time().aspect() == Aspect.CHANGE) {
            paragraphs.add(speech.say("answer.no-earlier"));
        }
        audienceRemark(speech, asked.audience(), passage).ifPresent(paragraphs::add);
        return new Answer.Worded(String.join("\n\n", paragraphs), citations, passage.validity());
    }

    /** Since when there are documents that could have told. */
    String goesBackTo(ActingPerson who, LocalDate since) {
        return Speech.to(who, messages)
                .say("answer.goes-back-to", Speech.to(who, messages).day(since));
    }

    String goesUntil(ActingPerson who, LocalDate until) {
        return Speech.to(who, messages)
                .say("answer.goes-until", Speech.to(who, messages).day(until));
    }

    /** {@code Schaal 14 staat niet in de tabel. Wel: 1 t/m 8.} */
    String noSuchCell(ActingPerson who, NoSuch noSuch) {
        String asked = noSuch.asked().substring(0, 1).toUpperCase(DUTCH)
                + noSuch.asked().substring(1);
        return noSuch.there().isEmpty()
                ? Speech.to(who, messages).say("answer.no-such-cell", asked)
                : Speech.to(who, messages).say("answer.no-such-cell-but", asked, listed(noSuch.there()));
    }

    /** Numbers in a row as the first and the last of them. */
    private static String listed(List<String> values) {
        boolean row = values.size() > 2;
        for (int i = 1; i < values.size(); i++) {
            row &= values.get(i).matches("\\d{1,3}")
                    && values.get(i - 1).matches("\\d{1,3}")
                    && Integer.parseInt(values.get(i)) == Integer.parseInt(values.get(i - 1)) + 1;
        }
        return row
                ? values.getFirst() + " t/m " + values.getLast()
                : String.join(", ", values.subList(0, Math.min(MOST_LISTED, values.size())));
    }

    private static List<String> said(Extract extract) {
        List<String> said = new ArrayList<>();
        if (!extract.lead().isEmpty()
                && !extract.text().startsWith(extract.lead())
                && supported(extract.lead(), extract.passage())) {
            said.add(extract.lead() + ".");
        }
        said.add(verified(extract));
        return said;
    }

    /** The pieces of which every number stands in the passage; the quote always does. */
    private static String verified(Extract extract) {
        List<String> pieces = extract.pieces().stream()
                .filter(piece -> supported(piece, extract.passage()))
                .toList();
        return pieces.isEmpty() ? extract.quote() : String.join("\n", pieces);
    }

    /** {@code T/m 31 december 2025 gold: …}, or that it was the same. */
    private List<String> was(Speech speech, Extract now, Extract before) {
        Passage passage = before.passage();
        if (before.text().equals(now.text())) {
            return List.of(speech.say("answer.was-the-same", title(passage), period(speech, passage.validity())));
        }
        LocalDate until = Objects.requireNonNullElse(
                passage.validity().until(), dayBefore(now.passage().validity()));
        String lead = before.lead();
        boolean number = !lead.isEmpty() && !lead.equals(now.lead()) && supported(lead, passage);
        return number
                ? List.of(speech.say("answer.was", speech.day(until)) + " " + lead + ".", verified(before))
                : List.of(speech.say("answer.was", speech.day(until)), verified(before));
    }

    private static LocalDate dayBefore(Validity validity) {
        return Objects.requireNonNull(validity.from(), "a version without a first day has none before it")
                .minusDays(1);
    }

    private String now(Speech speech, Validity validity) {
        LocalDate from = validity.from();
        return from == null ? speech.say("answer.now") : speech.say("answer.now-since", speech.day(from));
    }

    /** What holds today needs no version up front; what held then, or will hold, does. */
    private Optional<String> version(Speech speech, Passage passage) {
        return passage.validity().covers(BusinessTime.today(clock))
                ? Optional.empty()
                : Optional.of(speech.say("answer.by-version", title(passage), period(speech, passage.validity())));
    }

    /** Since when, if it was not always so or another day was asked about. */
    private Optional<String> since(Speech speech, Asked asked, Passage passage) {
        LocalDate today = BusinessTime.today(clock);
        Validity validity = passage.validity();
        boolean other = !asked.day().equals(today) && asked.time().certainty() == Certainty.SURE;
        boolean telling = asked.versions() > 1 || other || asked.time().aspect() == Aspect.CHANGE;
        LocalDate from = validity.from();
        if (!validity.covers(today) || !telling) {
            return Optional.empty();
        } else if (from == null) {
            return other ? Optional.of(speech.say("answer.also-on", speech.day(asked.day()))) : Optional.empty();
        } else {
            return Optional.of(speech.say("answer.since", speech.day(from)));
        }
    }

    /** The title tells the version where it names it itself. */
    private static String title(Passage passage) {
        boolean named = passage.title().contains(passage.version());
        return named ? passage.title() : passage.title() + " " + passage.version();
    }

    private String period(Speech speech, Validity validity) {
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        if (from != null && until != null) {
            return speech.say("answer.from-until", speech.day(from), speech.day(until));
        } else if (from != null) {
            return speech.say("answer.from", speech.day(from));
        } else {
            return until == null ? speech.say("answer.always") : speech.say("answer.until", speech.day(until));
        }
    }

    private Optional<String> audienceRemark(Speech speech, Audience asker, Passage passage) {
        if (asker != Audience.EVERYONE || passage.audience().isEmpty()) {
            return Optional.empty();
        }
        String groups = passage.audience().stream()
                .sorted()
                .map(group -> speech.say("answer.audience." + group.name()))
                .collect(Collectors.joining(", "));
        return Optional.of(speech.say("answer.for-whom", groups));
    }

    private static boolean supported(String words, Passage passage) {
        boolean supported = Numbers.in(Difference.withoutOutcome(words)).supportedBy(Numbers.in(passage.text()));
        if (!supported) {
            LOG.warn(
                    "A number was left out of an answer: it is not in {} of document {}",
                    passage.section(),
                    passage.document());
        }
        return supported;
    }
}
