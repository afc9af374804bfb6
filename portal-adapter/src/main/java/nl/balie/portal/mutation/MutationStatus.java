package nl.balie.portal.mutation;

/** How far a mutation is. */
public enum MutationStatus {
    REQUESTED,
    DONE,
    REJECTED
}
