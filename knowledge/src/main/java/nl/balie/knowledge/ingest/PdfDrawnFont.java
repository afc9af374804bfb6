package nl.balie.knowledge.ingest;

import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.TextPosition;

/**
 * Fonts whose letters are drawings (Type 3). They need not say what a letter is or how large they are set; TeX, where no
 * outlines are installed, gives the places of its own encodings (Cork and the older one of Knuth, TS1 for signs).
 */
final class PdfDrawnFont {

    private static final float HEIGHTS_OF_A_CAPITAL = 1.4f;
    private static final float LEAST_SHARE = 0.05f;
    private static final float MOST_SHARE = 1.5f;

    /** Where no letter stands otherwise. */
    private static final Map<String, String> TEX = Map.ofEntries(
            Map.entry("\u000b", "ff"),
            Map.entry("\f", "fi"),
            Map.entry("\r", "fl"),
            Map.entry("\u000e", "ffi"),
            Map.entry("\u000f", "ffl"),
            Map.entry("\u0010", "“"),
            Map.entry("\u0011", "”"),
            Map.entry("\u0012", "„"),
            Map.entry("\u0013", "«"),
            Map.entry("\u0014", "»"),
            Map.entry("\u0015", "–"),
            Map.entry("\u0016", "—"),
            Map.entry("\u001b", "ff"),
            Map.entry("\u001c", "fi"),
            Map.entry("\u001d", "fl"),
            Map.entry("\u001e", "ffi"),
            Map.entry("\u001f", "ffl"),
            Map.entry("\u0088", "•"),
            // Spanish has this sign; Dutch and English have not, and it is where TeX keeps the euro.
            Map.entry("¿", "€"));

    private PdfDrawnFont() {}

    static boolean isFontOf(TextPosition position) {
        return position.getFont() instanceof PDType3Font;
    }

    static String text(String unicode) {
        return TEX.getOrDefault(unicode, unicode);
    }

    /** In points: as it says it is set, unless its letters are far from that; then as its letters are high. */
    static float size(TextPosition position) {
        float said = position.getTextMatrix().getScalingFactorY();
        float seen = HEIGHTS_OF_A_CAPITAL * position.getHeightDir();
        return seen > LEAST_SHARE * said && seen < MOST_SHARE * said ? said : seen;
    }
}
