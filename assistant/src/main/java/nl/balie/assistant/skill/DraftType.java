package nl.balie.assistant.skill;

/** What can be filed by chat. */
public enum DraftType {
    DECLARATION,
    ADDRESS_CHANGE,
    CONTACT_CHANGE,
    BANK_ACCOUNT_CHANGE,
    LEAVE_REQUEST,
    TICKET
}
