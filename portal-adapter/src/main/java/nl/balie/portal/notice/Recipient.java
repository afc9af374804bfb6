package nl.balie.portal.notice;

import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.EmployeeId;

/** To whom a notice goes; where that person is reached is looked up when it is promised. */
public sealed interface Recipient {
    record OfAccount(AccountId account) implements Recipient {}

    record OfEmployee(EmployeeId employee) implements Recipient {}
}
