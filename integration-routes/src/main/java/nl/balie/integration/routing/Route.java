package nl.balie.integration.routing;

import nl.balie.portal.outbox.ObligationKind;

/** Every route by name: the id it runs under, and the address at which it is handed work. */
public enum Route {
    MAIL_OUTBOUND("mail-outbound"),
    SMS_OUTBOUND("sms-outbound"),
    SMS_RECEIPTS("sms-receipts"),
    PAYROLL_DECLARATION_OUT("payroll-declaration-out"),
    PAYROLL_RUN_POLL("payroll-run-poll");

    private final String id;

    Route(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String address() {
        return "direct:" + id;
    }

    /** The route that carries out obligations of a kind. */
    public static Route of(ObligationKind kind) {
        return switch (kind) {
            case MAIL -> MAIL_OUTBOUND;
            case SMS -> SMS_OUTBOUND;
            case PAYROLL_DECLARATION -> PAYROLL_DECLARATION_OUT;
        };
    }
}
