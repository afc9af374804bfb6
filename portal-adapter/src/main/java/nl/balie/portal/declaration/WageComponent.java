package nl.balie.portal.declaration;

import java.util.List;

/**
 * A looncomponent of an employer.
 *
 * @param name what the employee reads (S3-27)
 * @param unit {@code HOUR}, {@code KM}, {@code EUR} or {@code DAY}
 * @param aliases what employees call it, in lower case
 * @param payrollCode what the payroll system calls it
 * @param allowed whether the employee for whom it was asked may declare it (S3-26, S3-47)
 */
public record WageComponent(
        String code, String name, String unit, List<String> aliases, String payrollCode, boolean allowed) {
    public WageComponent {
        aliases = List.copyOf(aliases);
    }
}
