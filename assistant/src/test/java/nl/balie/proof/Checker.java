package nl.balie.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges from the driver's log and the payroll system's own list; the application's word counts for what it shows only. */
final class Checker {

    /** What is wrong, each finding a sentence; all four empty is a pass. */
    record Findings(List<String> lost, List<String> duplicated, List<String> unexpected, List<String> corrupt) {

        boolean none() {
            return lost.isEmpty() && duplicated.isEmpty() && unexpected.isEmpty() && corrupt.isEmpty();
        }

        @Override
        public String toString() {
            return "acked-but-lost %d, duplicated %d, unexpected %d, corrupt %d"
                    .formatted(lost.size(), duplicated.size(), unexpected.size(), corrupt.size());
        }
    }

    private final Evidence evidence;
    private final Map<Integer, Wanted> wanted;
    private final Map<String, List<Seen>> seenByAddress;
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> corrupt = new ArrayList<>();

    private Checker(Evidence evidence) {
        this.evidence = evidence;
        this.wanted = evidence.wanted().stream().collect(Collectors.toMap(Wanted::number, one -> one));
        this.seenByAddress = evidence.seen().stream().collect(Collectors.groupingBy(Seen::address));
    }

    static Findings check(Evidence evidence) {
        var checker = new Checker(evidence);
        evidence.filed().forEach(checker::filing);
        evidence.approved().forEach(checker::delivery);
        evidence.seen().forEach(checker::arrival);
        checker.contents();
        evidence.waiting().forEach(checker::waiting);
        return new Findings(checker.lost, checker.duplicated, checker.unexpected, checker.corrupt);
    }

    /** Every acknowledged filing is there, as it was filed. */
    private void filing(int number, String reference) {
        Wanted one = wantedOf(number);
        var hours = evidence.present().get(one.employer() + "/" + reference);
        if (hours == null) {
            lost.add("filing " + reference + " was acknowledged and is not there");
        } else if (hours.compareTo(one.hours()) != 0) {
            corrupt.add("filing " + reference + " shows " + hours + " hours, filed were " + one.hours());
        }
    }

    /** Every acknowledged approval reached payroll, once. */
    private void delivery(String address, int number) {
        List<Seen> arrivals = seenByAddress.getOrDefault(address, List.of());
        int effects = arrivals.stream().mapToInt(Seen::effects).sum();
        if (effects == 0) {
            lost.add("approved " + address + " (" + number + ") never had an effect in payroll");
        } else if (effects > 1) {
            duplicated.add(address + " had " + effects + " effects in payroll");
        }
    }

    /** Everything that reached payroll was approved, and says what was filed. */
    private void arrival(Seen seen) {
        Integer number = evidence.approved().get(seen.address());
        if (number == null) {
            unexpected.add(seen.address() + " reached payroll, its approval was never acknowledged");
            return;
        }
        Wanted one = wantedOf(number);
        if (!one.content().equals(seen.content()) || one.hours().compareTo(seen.hours()) != 0) {
            corrupt.add(seen.address() + " reached payroll as " + seen + ", filed was " + one);
        }
    }

    /** The same work under two references is filed twice. */
    private void contents() {
        var first = new HashMap<String, String>();
        for (Seen seen : evidence.seen()) {
            String earlier = first.putIfAbsent(seen.content(), seen.address());
            if (earlier != null && !earlier.equals(seen.address())) {
                duplicated.add(seen.content() + " reached payroll as " + earlier + " and as " + seen.address());
            }
        }
    }

    /** Whatever still waits for approval was filed without anybody being told. */
    private void waiting(String address) {
        unexpected.add(address + " waits for approval, its filing was never acknowledged");
    }

    private Wanted wantedOf(int number) {
        Wanted one = wanted.get(number);
        if (one == null) {
            throw new IllegalArgumentException("The driver never wanted number " + number);
        }
        return one;
    }
}
