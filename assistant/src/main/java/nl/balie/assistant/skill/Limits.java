package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration can hold. A value beyond a limit is taken out of its line and asked again; the rest of the draft stays.
 * Looks at the draft alone, and only warns of days filed before.
 */
final class Limits {

    private static final BigDecimal MOST_HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal MOST_HOURS_A_WEEK = BigDecimal.valueOf(168);
    private static final BigDecimal MOST_KM_A_DAY = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_KM_A_WEEK = BigDecimal.valueOf(7_000);
    private static final BigDecimal MOST_DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal MOST_DAYS_A_MONTH = BigDecimal.valueOf(31);

    private final Situation situation;
    private final List<Clarification> clarifications;
    private final Set<String> warnings;

    private Limits(Situation situation, Collection<Clarification> clarifications, Collection<String> warnings) {
        this.situation = situation;
        this.clarifications = new ArrayList<>(clarifications);
        this.warnings = new LinkedHashSet<>(warnings);
    }

    /** A draft with what must be asked before it can be filed. */
    record Checked(Draft draft, List<Clarification> clarifications) {}

    static Checked check(Lines.Made made, Situation situation, @Nullable String corrects) {
        return new Limits(situation, made.clarifications(), made.warnings()).checked(made.lines(), corrects);
    }

    private Checked checked(List<DraftLine> said, @Nullable String corrects) {
        List<DraftLine> lines = new ArrayList<>(said);
        lines.replaceAll(this::notAhead);
        lines.replaceAll(this::withinItself);
        withinTotal(
                lines, line -> line.period() == null ? line.date() : null, MOST_HOURS_A_DAY, "ask.quantity.hoursADay");
        withinTotal(lines, Limits::week, MOST_HOURS_A_WEEK, "ask.quantity.hoursAWeek");
        List<DraftLine> kept = lines.stream().distinct().toList();
        kept.forEach(this::warnWhenFiledBefore);
        List<String> missing = missing(kept);
        missing.forEach(this::askWhenNotAsked);
        clarifications.removeIf(c -> !missing.contains(c.slot()));
        Draft draft = new Draft(DraftType.DECLARATION, kept, Map.of(), missing, List.copyOf(warnings), corrects);
        return new Checked(draft, List.copyOf(clarifications));
    }

    private DraftLine notAhead(DraftLine line) {
        LocalDate date = line.date();
        if (date == null || !date.isAfter(situation.today())) {
            return line;
        }
        ask(Clarification.of("date", "ask.date.FUTURE_DATE", Words.longDate(date)));
        return line.on(null);
    }

    private DraftLine withinItself(DraftLine line) {
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            return line;
        }
        String wrong = whatIsWrong(line, quantity);
        if (wrong == null) {
            return line;
        }
        ask(Clarification.of("quantity", wrong, Words.number(quantity)));
        return line.of(null);
    }

    private @Nullable String whatIsWrong(DraftLine line, BigDecimal quantity) {
        boolean noHours = line.period() != null && quantity.signum() == 0;
        if (line.start() != null && quantity.signum() <= 0) {
            return "ask.quantity.breakTooLong";
        }
        if (quantity.signum() < 0) {
            return "ask.quantity.negative";
        }
        if (quantity.signum() == 0 && !noHours) {
            return "ask.quantity.zero";
        }
        String unit = Objects.requireNonNullElse(line.unit(), "");
        return switch (unit) {
            case "KM" ->
                quantity.compareTo(line.period() == null ? MOST_KM_A_DAY : MOST_KM_A_WEEK) > 0
                        ? "ask.quantity.kilometres"
                        : null;
            case "DAY" -> quantity.compareTo(mostDays(line)) > 0 ? "ask.quantity.tooManyDays" : null;
            default -> null;
        };
    }

    private static BigDecimal mostDays(DraftLine line) {
        String period = line.period();
        if (period == null) {
            return BigDecimal.ONE;
        }
        return period.contains("W") ? MOST_DAYS_A_WEEK : MOST_DAYS_A_MONTH;
    }

    /** All hour components together; the line that passes the limit is the one that is asked. */
    private void withinTotal(
            List<DraftLine> lines, Function<DraftLine, @Nullable Object> group, BigDecimal most, String messageKey) {
        Map<Object, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            BigDecimal hours = "HOUR".equals(line.unit()) ? line.quantity() : null;
            Object key = hours == null ? null : group.apply(line);
            if (hours == null || key == null) {
                continue;
            }
            BigDecimal total = totals.getOrDefault(key, BigDecimal.ZERO).add(hours);
            if (total.compareTo(most) > 0) {
                ask(Clarification.of("quantity", messageKey, Words.number(total)));
                lines.set(i, line.of(null));
            } else {
                totals.put(key, total);
            }
        }
    }

    private static @Nullable Object week(DraftLine line) {
        LocalDate date = line.date();
        String period = line.period();
        boolean month = period != null && !period.contains("W");
        return date == null || month ? null : Dates.isoWeek(Calendar.monday(date));
    }

    private void warnWhenFiledBefore(DraftLine line) {
        LocalDate date = line.date();
        String component = line.component();
        if (date != null && component != null && situation.filedBefore().contains(new FiledDay(component, date))) {
            warnings.add("ALREADY_FILED");
        }
    }

    /** An undated line that only keeps an amount until it is known how it divides over the days lacks no date. */
    private static List<String> missing(List<DraftLine> lines) {
        Set<String> missing = new LinkedHashSet<>();
        for (DraftLine line : lines) {
            boolean waits = line.date() == null && isWaiting(line, lines);
            if (line.date() == null && !waits) {
                missing.add("date");
            }
            if (line.component() == null) {
                missing.add("component");
            }
            if (line.quantity() == null) {
                missing.add("quantity");
            }
        }
        return List.copyOf(missing);
    }

    static boolean isWaiting(DraftLine undated, List<DraftLine> lines) {
        return undated.quantity() != null
                && lines.stream()
                        .anyMatch(line -> line.date() != null
                                && line.quantity() == null
                                && Objects.equals(line.component(), undated.component()));
    }

    private void askWhenNotAsked(String slot) {
        if (clarifications.stream().noneMatch(c -> c.slot().equals(slot))) {
            ask(Clarification.of(slot, "ask." + slot));
        }
    }

    private void ask(Clarification why) {
        if (clarifications.stream().noneMatch(c -> c.messageKey().equals(why.messageKey()))) {
            clarifications.add(why);
        }
    }
}
