package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document should say about itself from now on; its text stays as it was read.
 *
 * @param audience the groups it is meant for; none means everyone
 */
public record Amendment(String title, Validity validity, Set<Audience> audience, Care care) {

    public Amendment {
        if (title.isBlank() || title.length() > NewDocument.LONGEST_TITLE_CHARACTERS) {
            throw new IllegalArgumentException("A title has 1 to 300 characters, this one " + title.length());
        }
        if (audience.contains(Audience.EVERYONE)) {
            throw new IllegalArgumentException("A document for everyone names no group");
        }
        audience = Set.copyOf(audience);
    }

    /** What became of an amendment. */
    public enum Outcome {
        DONE,
        /** It says what was said already. */
        UNCHANGED,
        /** No such document in the collection. */
        UNKNOWN,
        /** The last day lies before the first. */
        VALIDITY_REVERSED
    }

    static Amendment of(LibraryDocument document) {
        return new Amendment(document.title(), document.validity(), document.audience(), document.care());
    }

    /** The fields as text, in which they are compared, kept and shown. */
    private Map<Act.Field, String> values() {
        Map<Act.Field, String> values = new EnumMap<>(Act.Field.class);
        values.put(Act.Field.TITLE, title);
        values.put(Act.Field.VALID_FROM, text(validity.from()));
        values.put(Act.Field.VALID_UNTIL, text(validity.until()));
        values.put(
                Act.Field.AUDIENCE,
                audience.stream().sorted().map(Audience::name).collect(Collectors.joining(",")));
        values.put(Act.Field.OWNER, care.owner());
        values.put(Act.Field.REVIEW_ON, text(care.reviewOn()));
        return values;
    }

    List<Act.Change> changesFrom(Amendment before) {
        Map<Act.Field, String> then = before.values();
        return values().entrySet().stream()
                .map(field -> new Act.Change(
                        field.getKey(), Objects.requireNonNullElse(then.get(field.getKey()), ""), field.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Whether it still says what those changes made of it. */
    boolean says(List<Act.Change> changes) {
        Map<Act.Field, String> now = values();
        return changes.stream().allMatch(change -> change.after().equals(now.get(change.field())));
    }

    /** The same with those changes taken back. */
    Amendment without(List<Act.Change> changes) {
        Map<Act.Field, String> values = values();
        changes.forEach(change -> values.put(change.field(), change.before()));
        return new Amendment(
                value(values, Act.Field.TITLE),
                new Validity(day(values, Act.Field.VALID_FROM), day(values, Act.Field.VALID_UNTIL)),
                groups(value(values, Act.Field.AUDIENCE)),
                new Care(value(values, Act.Field.OWNER), day(values, Act.Field.REVIEW_ON)));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String value(Map<Act.Field, String> values, Act.Field field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    private static @Nullable LocalDate day(Map<Act.Field, String> values, Act.Field field) {
        String day = value(values, field);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static Set<Audience> groups(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1)).map(Audience::valueOf).collect(Collectors.toSet());
    }
}
