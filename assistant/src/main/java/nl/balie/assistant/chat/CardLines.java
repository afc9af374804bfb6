package nl.balie.assistant.chat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.assistant.chat.TurnCard.CardLine;
import nl.balie.assistant.dialogue.Phrases;
import nl.balie.assistant.dialogue.ReplyView.DraftView;
import nl.balie.assistant.dialogue.ReplyView.LineView;
import nl.balie.portal.identity.ActingPerson;

/** The lines of a draft or receipt, as the card shows them. */
final class CardLines {

    private static final char HARD_SPACE = '\u00a0';

    private final ActingPerson who;
    private final Phrases phrases;
    private final Map<String, String> componentNames;

    CardLines(ActingPerson who, Phrases phrases, Map<String, String> componentNames) {
        this.who = who;
        this.phrases = phrases;
        this.componentNames = Map.copyOf(componentNames);
    }

    List<CardLine> of(DraftView draft) {
        List<CardLine> lines =
                new ArrayList<>(draft.lines().stream().map(this::line).toList());
        draft.fields().forEach((field, value) -> lines.add(new CardLine(label(field), "", value(field, value), null)));
        return lines;
    }

    /** The totals by unit, such as {@code 40 uur, 84 km}. */
    String sum(DraftView draft) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        draft.lines().stream()
                .filter(line -> line.quantity() != null && line.unit() != null)
                .forEach(line -> totals.merge(
                        Objects.requireNonNull(line.unit()), Objects.requireNonNull(line.quantity()), BigDecimal::add));
        return totals.entrySet().stream()
                .map(total -> quantity(total.getValue(), total.getKey()))
                .collect(Collectors.joining(", "));
    }

    private CardLine line(LineView line) {
        String unknown = phrases.say(who, "dialogue.unknown");
        String component = line.component();
        String name = component == null ? unknown : componentNames.getOrDefault(component, component);
        BigDecimal quantity = line.quantity();
        String when = when(line, unknown);
        return new CardLine(
                name,
                when + times(line),
                quantity == null ? unknown : quantity(quantity, Objects.requireNonNullElse(line.unit(), "")),
                phrases.say(who, "chat.change-line", name.toLowerCase(Locale.ROOT), when));
    }

    private static String when(LineView line, String unknown) {
        LocalDate date = line.date();
        String period = line.period();
        if (period != null) {
            return Phrases.period(period);
        }
        return date == null ? unknown : Phrases.day(date);
    }

    private String times(LineView line) {
        LocalTime start = line.start();
        LocalTime end = line.end();
        if (start == null || end == null) {
            return "";
        }
        String spell = ", " + Phrases.time(start) + "–" + Phrases.time(end);
        Integer pause = line.breakMinutes();
        return pause == null || pause == 0 ? spell : phrases.say(who, "dialogue.with-break", spell, pause);
    }

    private String label(String field) {
        return phrases.say(who, "dialogue.field." + field);
    }

    private String value(String field, String value) {
        return switch (field) {
            case "effectiveDate", "from", "to" -> Phrases.day(LocalDate.parse(value));
            case "category" -> phrases.say(who, "dialogue.category." + value);
            default -> value;
        };
    }

    private static String quantity(BigDecimal quantity, String unit) {
        return Phrases.quantity(quantity, unit).replace(' ', HARD_SPACE);
    }
}
