package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * What the drawing instructions of a PDF unpack to, counted before they are followed: a small file may hold gigabytes of them,
 * name one piece ten thousand times, or say that a picture is as large as a field. Throws {@link UnreadableException} with
 * {@link Finding.Kind#BOMB} as soon as it is too much.
 */
final class PdfUnpacking {

    /** Small files may be dense: a page of spaces is no bomb. */
    private static final long RATIO_COUNTS_FROM_BYTES = 10L * ReadingLimits.BYTES_PER_MEGABYTE;

    private static final int DEEPEST_NESTING = 10;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ReaderSettings settings;
    private final IdentityHashMap<COSStream, Long> unpacked = new IdentityHashMap<>();
    private long packed;
    private long distinct;
    private long followed;
    private int forms;

    PdfUnpacking(ReaderSettings settings) {
        this.settings = settings;
    }

    /** Instructions of a page that are going to be followed. */
    void content(COSStream stream) throws IOException {
        Long known = unpacked.get(stream);
        long length = known == null ? measured(stream) : known;
        unpacked.put(stream, length);
        followed += length;
        refuseIf(followed > settings.largestUnpackedBytes());
    }

    /** A piece that a page draws by its name, perhaps again. */
    void form(COSStream stream) throws IOException {
        forms++;
        refuseIf(forms > settings.mostDrawnForms());
        content(stream);
    }

    private long measured(COSStream stream) throws IOException {
        packed += stream.getLength();
        long length = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = unpacked(stream)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                distinct += n;
                boolean tooDense = distinct > RATIO_COUNTS_FROM_BYTES
                        && distinct / Math.max(1, packed) > settings.largestUnpackingRatio();
                refuseIf(tooDense || followed + length > settings.largestUnpackedBytes());
            }
        }
        return length;
    }

    /** What is packed twice is unpacked once by this reader, but by other programs twice. */
    private static InputStream unpacked(COSStream stream) throws IOException {
        InputStream in = stream.createInputStream();
        for (int again = repeated(stream); again > 0; again--) {
            in = new PushbackInputStream(in, 2);
            if (!startsPacked((PushbackInputStream) in)) {
                return in;
            }
            in = new InflaterInputStream(in);
        }
        return in;
    }

    /** How often the same filter is named again. */
    private static int repeated(COSStream stream) {
        if (!(stream.getFilters() instanceof COSArray filters)) {
            return 0;
        }
        Set<COSBase> different = new HashSet<>();
        filters.forEach(different::add);
        return Math.min(filters.size() - different.size(), DEEPEST_NESTING);
    }

    /** Some programs name a filter twice that they used once. */
    private static boolean startsPacked(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        in.unread(start);
        int header = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
        return (header >> 8 & 0x0F) == Deflater.DEFLATED && header % 31 == 0;
    }

    /** Whether no picture on a page is too large to draw it. */
    boolean canBeDrawn(PDPage page) {
        PDResources resources = page.getResources();
        return resources == null || !hasTooLarge(resources.getCOSObject(), 0);
    }

    /** Refuses a page that cannot be drawn but must be. */
    void drawing(PDPage page) {
        refuseIf(!canBeDrawn(page));
    }

    private boolean hasTooLarge(@Nullable COSDictionary resources, int depth) {
        COSDictionary named = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (named == null || depth > DEEPEST_NESTING) {
            return false;
        }
        for (COSName name : named.keySet()) {
            COSBase object = named.getDictionaryObject(name);
            if (object instanceof COSStream stream
                    && (isTooLarge(stream) || hasTooLarge(stream.getCOSDictionary(COSName.RESOURCES), depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooLarge(COSStream picture) {
        long pixels = (long) picture.getInt(COSName.WIDTH, 0) * picture.getInt(COSName.HEIGHT, 0);
        return pixels > settings.largestPicturePixels();
    }

    private static void refuseIf(boolean bomb) {
        if (bomb) {
            throw new UnreadableException(Finding.of(Finding.Kind.BOMB));
        }
    }
}
