package nl.balie.portal.outbox;

/** What became of an obligation; published within the transaction that records it. */
public sealed interface ObligationEvent {

    Obligation obligation();

    record Accepted(Obligation obligation) implements ObligationEvent {}

    record Delivered(Obligation obligation) implements ObligationEvent {}

    record Refused(Obligation obligation) implements ObligationEvent {}

    record Failed(Obligation obligation) implements ObligationEvent {}
}
