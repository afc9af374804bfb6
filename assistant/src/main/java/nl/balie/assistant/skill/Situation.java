package nl.balie.assistant.skill;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message is read against.
 *
 * @param now the business clock, in the zone in which the employee works
 * @param components the employee's set, in the employer's order
 * @param employeeName the account holder when no other is said
 * @param open the draft that is shown and waits, null when none does
 * @param lastFiled the declaration filed last in this conversation, to which {@code ik bedoel 12 dagen} refers
 * @param lastFiledReference its reference; null exactly when {@code lastFiled} is
 * @param filedBefore days and components filed before, which get the warning {@code ALREADY_FILED}
 */
public record Situation(
        ZonedDateTime now,
        List<FilingComponent> components,
        String employeeName,
        @Nullable Draft open,
        @Nullable Draft lastFiled,
        @Nullable String lastFiledReference,
        Set<FiledDay> filedBefore) {

    public Situation {
        components = List.copyOf(components);
        filedBefore = Set.copyOf(filedBefore);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    Situation with(@Nullable Draft draft) {
        return new Situation(now, components, employeeName, draft, lastFiled, lastFiledReference, filedBefore);
    }
}
