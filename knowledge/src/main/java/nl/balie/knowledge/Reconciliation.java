package nl.balie.knowledge;

/**
 * What a search index held beside what the database holds. Differences have been put right when this is told.
 *
 * @param sections in the database: of what was read and does not lie in the bin
 * @param indexed in the index of this node
 * @param orphans in the index, or in the database itself, without a document that they belong to
 * @param missing in the database and not in the index
 */
public record Reconciliation(int sections, int indexed, int orphans, int missing) {

    public boolean agrees() {
        return orphans == 0 && missing == 0;
    }
}
