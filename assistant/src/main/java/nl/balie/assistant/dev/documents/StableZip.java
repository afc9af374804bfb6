package nl.balie.assistant.dev.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** POI stamps every part with the time of writing; here they all get one and the same. */
final class StableZip {

    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    private StableZip() {}

    static byte[] of(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(STAMP);
                out.putNextEntry(stable);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
