package nl.balie.assistant.dev.post;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.SubmitSm;

/** What a submitted message says, read as a handset does: GSM 03.38 or UCS-2, without the header of a part. */
final class SmsText {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final int ESCAPE = 0x1B;
    private static final int SEVEN_BITS = 0x7F;
    private static final byte UCS2 = 8;

    private SmsText() {}

    static String of(SubmitSm submit) {
        byte[] message = submit.getShortMessage();
        int header = submit.isUdhi() && message.length > 0 ? message[0] + 1 : 0;
        return submit.getDataCoding() == UCS2
                ? new String(message, header, message.length - header, StandardCharsets.UTF_16BE)
                : gsm(message, header);
    }

    private static String gsm(byte[] message, int from) {
        var text = new StringBuilder(message.length);
        for (int i = from; i < message.length; i++) {
            int code = message[i] & SEVEN_BITS;
            if (code == ESCAPE && i + 1 < message.length) {
                i++;
                text.append(extended(message[i] & SEVEN_BITS));
            } else {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }

    private static char extended(int code) {
        return switch (code) {
            case 0x0A -> '\f';
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2F -> '\\';
            case 0x3C -> '[';
            case 0x3D -> '~';
            case 0x3E -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> ' ';
        };
    }
}
