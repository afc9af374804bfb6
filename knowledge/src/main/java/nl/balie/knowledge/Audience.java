package nl.balie.knowledge;

/**
 * Doelgroep. Of a document: the groups it is meant for, none being everyone. Of a person who asks: the group that
 * person is in, or {@link #EVERYONE} for HR, who reads what is meant for any group (contract edge 3).
 */
public enum Audience {
    PERMANENT,
    ON_CALL,
    AGENCY,
    EVERYONE
}
