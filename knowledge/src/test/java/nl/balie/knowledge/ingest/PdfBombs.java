package nl.balie.knowledge.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PDFs that unpack to a great deal; also for tests of the packages above. */
public final class PdfBombs {

    private static final int BLOCK_BYTES = 1024 * 1024;

    private final List<byte[]> objects = new ArrayList<>();

    private PdfBombs() {}

    /** A page whose instructions are this many megabytes of spaces, packed once or several times over. */
    public static byte[] content(int megabytes, int times) {
        byte[] packed = spaces(megabytes);
        StringBuilder filters = new StringBuilder("/FlateDecode");
        for (int i = 1; i < times; i++) {
            packed = packed(packed);
            filters.append("/FlateDecode");
        }
        var file = new PdfBombs();
        file.add("<</Type/Catalog/Pages 2 0 R>>");
        file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>");
        file.add("/Filter[" + filters + "]", packed);
        return file.bytes();
    }

    /** A page that is only a picture, with so many pixels across and down. */
    public static byte[] picture(int across, int down) {
        var file = new PdfBombs();
        file.add("<</Type/Catalog/Pages 2 0 R>>");
        file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>");
        file.add("", "595 0 0 842 0 0 cm /P Do".getBytes(StandardCharsets.US_ASCII));
        file.add(
                "/Type/XObject/Subtype/Image/Width " + across + "/Height " + down
                        + "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                spaces(Math.max(1, across / 1024 * (down / 1024))));
        return file.bytes();
    }

    /** A page that draws a piece ten times, which draws another ten times, and so on, so many deep. */
    public static byte[] forms(int deep) {
        var file = new PdfBombs();
        file.add("<</Type/Catalog/Pages 2 0 R>>");
        file.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>");
        file.add("", "/P Do".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < deep; i++) {
            String next = i + 1 < deep ? "/Resources<</XObject<</P " + (6 + i) + " 0 R>>>>" : "";
            file.add(
                    "/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + next,
                    (next.isEmpty() ? "q Q" : "/P Do ".repeat(10)).getBytes(StandardCharsets.US_ASCII));
        }
        return file.bytes();
    }

    private static byte[] spaces(int megabytes) {
        byte[] block = new byte[BLOCK_BYTES];
        Arrays.fill(block, (byte) ' ');
        return packed(out -> {
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        });
    }

    private static byte[] packed(byte[] bytes) {
        return packed(out -> out.write(bytes));
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(String object) {
        objects.add(object.getBytes(StandardCharsets.US_ASCII));
    }

    private void add(String dictionary, byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                ("<<" + dictionary + "/Length " + stream.length + ">> stream\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(stream);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        objects.add(out.toByteArray());
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes((i + 1 + " 0 obj ").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(objects.get(i));
            out.writeBytes(" endobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int start = out.size();
        String end =
                table + "trailer <</Root 1 0 R/Size " + (objects.size() + 1) + ">>\nstartxref\n" + start + "\n%%EOF";
        out.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
