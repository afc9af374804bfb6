package nl.balie.integration.sms;

import java.util.Optional;

/** GSM 03.38, one septet to an octet: 160 characters to a message where UCS-2 takes 70. */
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final char[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final char ESCAPE = 0x1B;

    private GsmAlphabet() {}

    /**
     * The codes as characters 0 to 127, so that any Latin character set writes them as they are; empty when the text holds a
     * character outside the alphabet.
     */
    static Optional<String> codes(String text) {
        var codes = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int basic = letter == ESCAPE ? -1 : BASIC.indexOf(letter);
            int extended = EXTENDED.indexOf(letter);
            if (basic >= 0) {
                codes.append((char) basic);
            } else if (extended >= 0) {
                codes.append(ESCAPE).append(EXTENDED_CODES[extended]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(codes.toString());
    }
}
