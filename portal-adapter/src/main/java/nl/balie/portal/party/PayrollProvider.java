package nl.balie.portal.party;

/** Salarisverwerker: processes wages for employers. */
public record PayrollProvider(ProviderId id, String name) {}
