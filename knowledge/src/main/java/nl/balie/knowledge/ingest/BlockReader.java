package nl.balie.knowledge.ingest;

import java.io.IOException;

/** Reads one format. */
interface BlockReader {

    /**
     * Reads a file.
     *
     * @throws IOException if it is damaged
     * @throws UnreadableException if it is refused for another reason
     */
    void read(byte[] content, BlockSink sink) throws IOException;
}
