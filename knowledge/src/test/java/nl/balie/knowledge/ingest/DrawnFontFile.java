package nl.balie.knowledge.ingest;

import java.nio.charset.StandardCharsets;

/** A PDF in a font whose letters are drawings that say nothing of what they are, as TeX makes it without outlines. */
final class DrawnFontFile {

    private static final int FIRST = 27;
    private static final int LAST = 254;

    private DrawnFontFile() {}

    /** A page with these lines, each as the inside of a string of PDF. {@code Z} is set as the sign for fi. */
    static byte[] of(String... lines) {
        StringBuilder content = new StringBuilder("BT /F1 10 Tf 1 0 0 1 70 700 Tm ");
        for (String line : lines) {
            content.append('(').append(line).append(") Tj 0 -12 Td ");
        }
        content.append("ET");
        StringBuilder letters = new StringBuilder();
        StringBuilder differences = new StringBuilder();
        StringBuilder widths = new StringBuilder();
        for (int code = FIRST; code <= LAST; code++) {
            String name = code == 'Z' ? "fi" : "a" + code;
            differences.append('/').append(name);
            letters.append('/').append(name).append(code == ' ' ? " 5 0 R" : " 4 0 R");
            widths.append("50 ");
        }
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[6 0 R]/Count 1>>",
            "<</Type/Font/Subtype/Type3/Name/F1/FontMatrix[.01 0 0 .01 0 0]/FontBBox[0 -10 50 60]/CharProcs<<"
                    + letters + ">>/Encoding<</Type/Encoding/Differences[" + FIRST + differences
                    + "]>>/FirstChar " + FIRST + "/LastChar " + LAST + "/Widths[" + widths + "]/Resources<<>>>>",
            stream("50 0 0 0 45 60 d1 0 0 45 60 re f"),
            stream("50 0 0 0 0 0 d1"),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
            stream(content.toString())
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        for (int i = 0; i < objects.length; i++) {
            file.append(i + 1).append(" 0 obj ").append(objects[i]).append(" endobj\n");
        }
        file.append("trailer <</Root 1 0 R/Size 8>>\nstartxref\n0\n%%EOF");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">> stream\n" + content + "\nendstream";
    }
}
