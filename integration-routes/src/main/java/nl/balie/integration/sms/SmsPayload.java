package nl.balie.integration.sms;

/**
 * The payload of an SMS obligation, as a notice writes it.
 *
 * @param to E.164, with its plus
 */
record SmsPayload(String to, String text) {

    /** As SMPP has an international number: without the plus. */
    String number() {
        return to.startsWith("+") ? to.substring(1) : to;
    }
}
