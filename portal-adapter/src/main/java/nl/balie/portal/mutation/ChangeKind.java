package nl.balie.portal.mutation;

import java.util.List;

/** What an employee may ask to change, with the fields of filing-by-chat.md. */
public enum ChangeKind {
    ADDRESS("ADDRESS_CHANGE"),
    CONTACT("CONTACT_CHANGE"),
    BANK_ACCOUNT("BANK_ACCOUNT_CHANGE"),
    LEAVE("LEAVE_REQUEST");

    private final String filedAs;

    ChangeKind(String filedAs) {
        this.filedAs = filedAs;
    }

    /** The type of the filing, such as {@code ADDRESS_CHANGE}. */
    public String filedAs() {
        return filedAs;
    }

    List<String> required() {
        return switch (this) {
            case ADDRESS -> List.of("street", "houseNumber", "postalCode", "city", "effectiveDate");
            case CONTACT -> List.of();
            case BANK_ACCOUNT -> List.of("iban", "accountHolder");
            case LEAVE -> List.of("from", "to");
        };
    }

    boolean knows(String field) {
        return required().contains(field) || optional().contains(field);
    }

    private List<String> optional() {
        return switch (this) {
            case ADDRESS -> List.of("houseNumberSuffix");
            case CONTACT -> List.of("mobile", "phone", "email");
            case BANK_ACCOUNT -> List.of();
            case LEAVE -> List.of("hours");
        };
    }
}
