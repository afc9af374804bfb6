package nl.balie.assistant.library;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.balie.knowledge.Act;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done in a library, as a person reads it. */
@Component
class ActViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    /**
     * One thing that was done.
     *
     * @param changes of a correction: what stood there and what stands there now
     * @param undoneBy who took it back, null while it holds
     */
    record Line(
            long number,
            String what,
            ZonedDateTime at,
            String by,
            List<String> changes,
            boolean undoable,
            @Nullable String undoneBy) {}

    private final Wording wording;

    ActViews(Wording wording) {
        this.wording = wording;
    }

    List<Line> lines(ActingPerson who, List<Act> acts) {
        return acts.stream().map(act -> line(who, act)).toList();
    }

    private Line line(ActingPerson who, Act act) {
        Act.Undone undone = act.undone();
        return new Line(
                act.number(),
                say(who, "library.act." + act.kind(), act.title(), act.version()),
                act.at().atZone(BusinessTime.ZONE),
                act.by(),
                act.changes().stream().map(change -> change(who, change)).toList(),
                act.isUndoable(),
                undone == null ? null : undone.by());
    }

    private String change(ActingPerson who, Act.Change change) {
        return say(
                who,
                "library.changed",
                say(who, "library.field." + change.field()),
                value(who, change.field(), change.before()),
                value(who, change.field(), change.after()));
    }

    private String value(ActingPerson who, Act.Field field, String value) {
        return switch (field) {
            case TITLE, OWNER, USED_WORDS, REGULATION_WORDS ->
                value.isEmpty() ? say(who, "library.nobody-named") : value;
            case VALID_FROM, VALID_UNTIL, REVIEW_ON ->
                value.isEmpty()
                        ? say(who, "library.no-day")
                        : LocalDate.parse(value).format(DAY);
            case AUDIENCE ->
                value.isEmpty()
                        ? say(who, "library.audience.EVERYONE")
                        : Arrays.stream(value.split(",", -1))
                                .map(group -> say(who, "library.audience." + group))
                                .collect(Collectors.joining(", "));
        };
    }

    private String say(ActingPerson who, String key, Object... arguments) {
        return wording.say(Wording.locale(who.employer()), key, arguments);
    }
}
