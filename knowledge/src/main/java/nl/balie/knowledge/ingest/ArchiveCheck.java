package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Word and OpenDocument files are archives: unpacks one once, counting, without keeping anything. */
final class ArchiveCheck {

    /** Small files may be dense: a page of spaces is no bomb. */
    private static final long RATIO_COUNTS_FROM_BYTES = 10L * ReadingLimits.BYTES_PER_MEGABYTE;

    private static final int XML_PROLOGUE_BYTES = 4096;

    private final ReadingLimits limits;

    ArchiveCheck(ReadingLimits limits) {
        this.limits = limits;
    }

    FileCheck.Checked check(byte[] content) {
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
            if (entries.size() > limits.mostArchiveEntries()) {
                return refused(Finding.Kind.BOMB);
            }
            Format format = format(archive);
            return format == null ? refused(Finding.Kind.UNSUPPORTED) : unpack(archive, entries, content, format);
        } catch (IOException | IllegalArgumentException e) {
            return refused(Finding.Kind.DAMAGED);
        }
    }

    private static @org.jspecify.annotations.Nullable Format format(ZipFile archive) throws IOException {
        if (archive.getEntry("[Content_Types].xml") != null && archive.getEntry("word/document.xml") != null) {
            return Format.DOCX;
        }
        ZipArchiveEntry type = archive.getEntry("mimetype");
        if (type == null) {
            return null;
        }
        try (InputStream in = archive.getInputStream(type)) {
            String name = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
            return name.strip().equals(Format.ODT.mediaType()) ? Format.ODT : null;
        }
    }

    private FileCheck.Checked unpack(ZipFile archive, List<ZipArchiveEntry> entries, byte[] content, Format format)
            throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return refused(Finding.Kind.ENCRYPTED);
            }
            try (InputStream in = archive.getInputStream(entry)) {
                byte[] prologue = in.readNBytes(XML_PROLOGUE_BYTES);
                unpacked += prologue.length;
                String start = new String(prologue, StandardCharsets.ISO_8859_1);
                if (isXml(entry) && start.contains("<!DOCTYPE") && !isOldManifest(entry, start)) {
                    return refused(Finding.Kind.UNSAFE);
                }
                if (format == Format.ODT && isManifest(entry) && start.contains("encryption-data")) {
                    return refused(Finding.Kind.ENCRYPTED);
                }
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (tooMuch(unpacked, content.length)) {
                        return refused(Finding.Kind.BOMB);
                    }
                }
            }
        }
        return new FileCheck.Checked.Accepted(format);
    }

    private boolean tooMuch(long unpacked, long packed) {
        return unpacked > limits.largestUnpackedBytes()
                || (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked / packed > limits.largestUnpackingRatio());
    }

    private static boolean isXml(ZipArchiveEntry entry) {
        return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    }

    private static boolean isManifest(ZipArchiveEntry entry) {
        return entry.getName().equals("META-INF/manifest.xml");
    }

    /** OpenOffice 1 and 2 named the manifest's own document type, without entities. */
    private static boolean isOldManifest(ZipArchiveEntry entry, String start) {
        return isManifest(entry) && !start.contains("<!ENTITY");
    }

    private static FileCheck.Checked refused(Finding.Kind kind) {
        return new FileCheck.Checked.Refused(Finding.of(kind));
    }
}
