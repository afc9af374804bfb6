package nl.balie.assistant.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftLine;
import nl.balie.assistant.skill.FilingComponent;
import nl.balie.portal.identity.ActingPerson;

/** A draft in words: each line starts with a bullet, so that a page that shows the card can leave them out. */
final class DraftText {

    static final String BULLET = "• ";

    private final Phrases phrases;

    DraftText(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(ActingPerson who, Draft draft, List<FilingComponent> components) {
        String lines = draft.lines().stream()
                .map(line -> BULLET + line(who, line, components))
                .collect(Collectors.joining("\n"));
        String fields = draft.fields().entrySet().stream()
                .map(field -> BULLET + phrases.say(who, "dialogue.field." + field.getKey()) + ": "
                        + value(who, field.getKey(), field.getValue()))
                .collect(Collectors.joining("\n"));
        return (lines + "\n" + fields).strip();
    }

    private String line(ActingPerson who, DraftLine line, List<FilingComponent> components) {
        String unknown = phrases.say(who, "dialogue.unknown");
        String name = components.stream()
                .filter(component -> component.code().equals(line.component()))
                .map(FilingComponent::name)
                .findFirst()
                .orElse(Objects.requireNonNullElse(line.component(), unknown));
        BigDecimal quantity = line.quantity();
        String amount =
                quantity == null ? unknown : Phrases.quantity(quantity, Objects.requireNonNullElse(line.unit(), ""));
        return when(line, unknown) + ": " + amount + " " + name.toLowerCase(Locale.ROOT) + times(who, line);
    }

    private static String when(DraftLine line, String unknown) {
        LocalDate date = line.date();
        String period = line.period();
        if (period != null) {
            return Phrases.period(period);
        }
        return date == null ? unknown : Phrases.day(date);
    }

    private String times(ActingPerson who, DraftLine line) {
        LocalTime start = line.start();
        LocalTime end = line.end();
        if (start == null || end == null) {
            return "";
        }
        String spell = Phrases.time(start) + "–" + Phrases.time(end);
        Integer pause = line.breakMinutes();
        return pause == null || pause == 0
                ? " (" + spell + ")"
                : " (" + phrases.say(who, "dialogue.with-break", spell, pause) + ")";
    }

    private String value(ActingPerson who, String field, String value) {
        return switch (field) {
            case "effectiveDate", "from", "to" -> Phrases.day(LocalDate.parse(value));
            case "category" -> phrases.say(who, "dialogue.category." + value);
            default -> value;
        };
    }
}
