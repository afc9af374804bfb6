package nl.balie.portal.party;

/** How a tenant speaks to its people. */
public enum FormOfAddress {
    JE,
    U
}
