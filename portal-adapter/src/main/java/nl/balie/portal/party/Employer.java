package nl.balie.portal.party;

/**
 * Werkgever: the legal employer, and the tenant of nearly every row.
 *
 * @param payrollSystem the key of the connected payroll system, such as {@code sandbox}
 * @param demo whether the demo world made this employer
 */
public record Employer(
        EmployerId id, ProviderId provider, String name, FormOfAddress address, String payrollSystem, boolean demo) {}
