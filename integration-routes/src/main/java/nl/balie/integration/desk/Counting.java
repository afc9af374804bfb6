package nl.balie.integration.desk;

import java.util.Map;
import nl.balie.portal.outbox.ObligationState;

/** The sum above the ledger; its parts are all there is. */
record Counting(int promised, int accepted, int delivered, int underway, int setAside) {

    static Counting of(Map<ObligationState, Integer> counts) {
        int accepted = counts.getOrDefault(ObligationState.ACCEPTED, 0);
        int delivered =
                counts.getOrDefault(ObligationState.DELIVERED, 0) + counts.getOrDefault(ObligationState.READ, 0);
        int underway = counts.getOrDefault(ObligationState.QUEUED, 0);
        int setAside = counts.getOrDefault(ObligationState.REFUSED, 0) + counts.getOrDefault(ObligationState.FAILED, 0);
        return new Counting(accepted + delivered + underway + setAside, accepted, delivered, underway, setAside);
    }
}
