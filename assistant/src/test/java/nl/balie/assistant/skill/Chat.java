package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A conversation at a fixed moment, Wednesday 10 June 2026 at noon, with a standard set of components. */
final class Chat {

    static final ZonedDateTime NOON = ZonedDateTime.parse("2026-06-10T12:00:00+02:00[Europe/Amsterdam]");

    private final Understanding understanding = new Understanding();
    private final ZonedDateTime now;
    private final List<FilingComponent> components;
    private final Set<FiledDay> filedBefore = new HashSet<>();
    private @Nullable Draft open;
    private @Nullable Draft lastFiled;
    private List<Clarification> clarifications = List.of();

    private Chat(ZonedDateTime now, List<FilingComponent> components) {
        this.now = now;
        this.components = components;
    }

    static Chat atNoon() {
        return new Chat(NOON, standardSet());
    }

    static Chat at(ZonedDateTime now) {
        return new Chat(now, standardSet());
    }

    static Chat with(List<FilingComponent> components) {
        return new Chat(NOON, components);
    }

    Chat filedBefore(String component, LocalDate date) {
        filedBefore.add(new FiledDay(component, date));
        return this;
    }

    /** Says it, keeps the draft that comes of it, and tells the acts by name. */
    String say(String message) {
        String reference = lastFiled == null ? null : "D-7";
        Meaning meaning = understanding.read(
                message, new Situation(now, components, "Noor Visser", open, lastFiled, reference, filedBefore));
        meaning.acts().forEach(this::follow);
        return meaning.acts().stream()
                .map(act -> act.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    Chat after(String... messages) {
        for (String message : messages) {
            say(message);
        }
        return this;
    }

    private void follow(Act act) {
        switch (act) {
            case Act.ProposesFiling proposal -> show(proposal.draft(), proposal.clarifications());
            case Act.AmendsDraft amendment -> show(amendment.after(), amendment.clarifications());
            case Act.Confirms _ -> file();
            case Act.CancelsDraft _ -> open = null;
            default -> {}
        }
    }

    private void show(Draft draft, List<Clarification> asked) {
        open = draft;
        clarifications = asked;
    }

    private void file() {
        if (open != null && open.complete()) {
            lastFiled = open;
            open = null;
        }
    }

    @Nullable
    Draft open() {
        return open;
    }

    Draft draft() {
        if (open == null) {
            throw new AssertionError("no draft is open");
        }
        return open;
    }

    List<String> asked() {
        return clarifications.stream().map(Clarification::messageKey).toList();
    }

    /** {@code 06-09 UREN 8}, with {@code ?} for what is not known. */
    List<String> lines() {
        return draft().lines().stream().map(Chat::shown).toList();
    }

    private static String shown(DraftLine line) {
        String day = line.date() == null ? "?" : line.date().toString().substring(5);
        String quantity = line.quantity() == null ? "?" : line.quantity().toPlainString();
        String period = line.period() == null ? "" : " " + line.period();
        String clock = line.start() == null ? "" : " " + line.start() + "-" + line.end();
        String pause = line.breakMinutes() == null ? "" : " p" + line.breakMinutes();
        return day + " " + (line.component() == null ? "?" : line.component()) + " " + quantity + period + clock
                + pause;
    }

    static List<FilingComponent> standardSet() {
        return List.of(
                component("UREN", "Gewerkte uren", "HOUR", true, "uren", "gewerkt"),
                component("OVERUREN", "Overuren", "HOUR", true, "overuren", "overwerk"),
                component("KM", "Kilometers", "KM", true, "km", "gereden"),
                component("TANK", "Tankkosten", "EUR", true, "getankt"),
                component("THUIS", "Dagen thuiswerk", "DAY", true, "thuisgewerkt"),
                component("DAGEN", "Gewerkte dagen", "DAY", true, "dagen gewerkt"),
                component("PARKEREN", "Parkeerkosten", "EUR", true, "parkeren"),
                component("MAALTIJD", "Maaltijden", "EUR", true, "maaltijd", "lunch"));
    }

    static FilingComponent component(String code, String name, String unit, boolean allowed, String... aliases) {
        return new FilingComponent(code, name, unit, List.of(aliases), allowed);
    }
}
