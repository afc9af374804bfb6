package nl.balie.assistant.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Lexicon;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Which words mean which component of this employee's set. An employer's own words count as said; near words
 * ({@code volgetankt} beside the alias {@code getankt}) come from the word families of the tables.
 */
final class ComponentWords {

    private static final String WORKED_HOURS = "work";
    private static final String WORKED_DAYS = "workdays";
    private static final String AT_HOME = "home";

    private final List<FilingComponent> components;
    private final Map<String, FilingComponent> byFamily = new HashMap<>();
    private final Lexicon lexicon;

    ComponentWords(List<FilingComponent> components) {
        this.components = components;
        Map<String, String> families = Lexicon.dutch().all(Sense.FAMILY);
        components.forEach(component -> said(component).forEach(expression -> {
            String family = families.get(expression);
            if (family != null) {
                byFamily.putIfAbsent(family, component);
            }
        }));
        Map<String, String> codes = new HashMap<>();
        families.forEach((expression, family) -> {
            FilingComponent component = byFamily.get(family);
            if (component != null) {
                codes.put(expression, component.code());
            }
        });
        components.forEach(component -> said(component).forEach(words -> codes.put(words, component.code())));
        this.lexicon = Lexicon.dutch().with(Sense.COMPONENT, codes);
    }

    private static Stream<String> said(FilingComponent component) {
        return Stream.concat(Stream.of(component.name()), component.aliases().stream())
                .map(expression -> expression.toLowerCase(Locale.ROOT));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    @Nullable
    FilingComponent find(@Nullable String code) {
        return components.stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The component for an amount with a unit only: plain hours, days worked, the one for kilometres. */
    @Nullable
    FilingComponent plain(Amount.Unit unit) {
        FilingComponent named =
                switch (unit) {
                    case HOUR, NONE -> byFamily.get(WORKED_HOURS);
                    case DAY -> byFamily.get(WORKED_DAYS);
                    case KM -> byFamily.get("distance");
                    case EUR -> null;
                };
        String wanted = unit == Amount.Unit.NONE ? Amount.Unit.HOUR.name() : unit.name();
        if (named != null && named.unit().equals(wanted)) {
            return named;
        }
        List<FilingComponent> fitting =
                components.stream().filter(c -> c.unit().equals(wanted)).toList();
        return (unit == Amount.Unit.EUR && fitting.size() != 1) || fitting.isEmpty() ? null : fitting.getFirst();
    }

    @Nullable
    FilingComponent atHome() {
        return byFamily.get(AT_HOME);
    }

    /** A day at home counts as one by being named; days worked need their number. */
    boolean isOneByItself(FilingComponent component) {
        return component.unit().equals(Amount.Unit.DAY.name()) && !component.equals(byFamily.get(WORKED_DAYS));
    }

    /** The family of plain working hours: {@code gewerkt} says no more than that. */
    boolean isPlainHours(FilingComponent component) {
        return component.equals(byFamily.get(WORKED_HOURS));
    }
}
