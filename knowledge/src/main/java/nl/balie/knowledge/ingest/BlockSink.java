package nl.balie.knowledge.ingest;

/** Takes the blocks of a file as they are read. */
interface BlockSink {

    void accept(Block block);

    /** Tells how far it is: this many of that many parts. */
    void advanced(int done, int total);

    /** Tells how many pages there are; refuses too many. */
    void pages(int count);

    /** Tells that this many pages are being read as pictures, which takes longer. */
    void scanning(int count);

    void found(Finding finding);
}
