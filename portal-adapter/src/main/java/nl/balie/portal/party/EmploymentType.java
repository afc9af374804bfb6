package nl.balie.portal.party;

/** What kind of employment ("dienstverband") a person has. */
public enum EmploymentType {
    PERMANENT,
    ON_CALL,
    AGENCY
}
