package nl.balie.integration.routing;

import nl.balie.portal.outbox.Obligation;

/**
 * One attempt to carry out an obligation: what a route is handed.
 *
 * @param number counts from 1
 * @param doubtfulBefore how many earlier attempts may have arrived without our knowing it
 */
public record Attempt(Obligation obligation, int number, int doubtfulBefore) {

    /** Whether the other side may have it already, so that it must be asked before it is sent again. */
    public boolean mayHaveArrived() {
        return doubtfulBefore > 0;
    }
}
