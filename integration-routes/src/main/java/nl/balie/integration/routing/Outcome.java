package nl.balie.integration.routing;

/** What came of one attempt: every route answers one of these, whatever its transport threw. */
public sealed interface Outcome {

    /**
     * The other side has it.
     *
     * @param receipt what it answered
     */
    record Accepted(String receipt) implements Outcome {}

    /**
     * The other side says no, for good.
     *
     * @param reason in its own words
     */
    record Refused(String reason) implements Outcome {}

    /**
     * It did not arrive, or it may arrive twice without harm: try again later.
     *
     * @param detail for the ledger
     */
    record Unreached(String detail) implements Outcome {}

    /**
     * It may have arrived and nobody can tell: a second attempt may be once too often.
     *
     * @param detail for the ledger
     */
    record Doubtful(String detail) implements Outcome {}
}
