package nl.balie.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the checker looks at.
 *
 * @param filed number → reference of every acknowledged filing, from the driver's own log
 * @param approved employer/reference → number of every acknowledged approval, from the driver's own log
 * @param present employer/reference → hours of what the application shows after the last restart
 * @param waiting employer/reference of every declaration that still waits for approval
 * @param seen what the payroll system received, in its own words
 */
record Evidence(
        List<Wanted> wanted,
        Map<Integer, String> filed,
        Map<String, Integer> approved,
        Map<String, BigDecimal> present,
        Set<String> waiting,
        List<Seen> seen) {

    Evidence withSeen(List<Seen> other) {
        return new Evidence(wanted, filed, approved, present, waiting, other);
    }
}
