package nl.balie.assistant.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.Citation;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Passage;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final MessageSource messages;
    private final Clock clock;

    WordingAnswer(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Answer.Worded word(ActingPerson who, Audience asker, String question, LocalDate on, Found found) {
        Extract extract =
                Extract.from(found.passages(), question, found.evidence().asked());
        Passage passage = extract.passage();
        List<String> paragraphs = new ArrayList<>();
        dateRemark(who, on, passage).ifPresent(paragraphs::add);
        if (!extract.lead().isEmpty()
                && !extract.text().startsWith(extract.lead())
                && supported(extract.lead(), passage)) {
            paragraphs.add(extract.lead() + ".");
        }
        paragraphs.add(extract.text());
        audienceRemark(who, asker, passage).ifPresent(paragraphs::add);
        return new Answer.Worded(
                String.join("\n\n", paragraphs), Citation.of(passage, extract.quote()), passage.validity());
    }

    /** What holds today as well needs no day; what held then, or will hold, does. */
    private Optional<String> dateRemark(ActingPerson who, LocalDate on, Passage passage) {
        return passage.validity().covers(BusinessTime.today(clock))
                ? Optional.empty()
                : Optional.of(say(who, "answer.on-date", DAY.format(on)));
    }

    private Optional<String> audienceRemark(ActingPerson who, Audience asker, Passage passage) {
        if (asker != Audience.EVERYONE || passage.audience().isEmpty()) {
            return Optional.empty();
        }
        String groups = passage.audience().stream()
                .sorted()
                .map(group -> say(who, "answer.audience." + group.name()))
                .collect(Collectors.joining(", "));
        return Optional.of(say(who, "answer.for-whom", groups));
    }

    private String say(ActingPerson who, String key, Object... args) {
        return messages.getMessage(key, args, Wording.locale(who.employer()));
    }

    private static boolean supported(String words, Passage passage) {
        boolean supported = Numbers.in(words).supportedBy(Numbers.in(passage.text()));
        if (!supported) {
            LOG.warn(
                    "A number was left out of an answer: it is not in {} of document {}",
                    passage.section(),
                    passage.document());
        }
        return supported;
    }
}
