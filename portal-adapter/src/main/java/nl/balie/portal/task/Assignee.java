package nl.balie.portal.task;

import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.MandateKind;

/** For whom a task waits. */
public sealed interface Assignee {
    /** Everybody who holds the mandate, the one the task is about left out. */
    record Holders(MandateKind mandate) implements Assignee {}

    /** One person. */
    record Person(AccountId account) implements Assignee {}
}
