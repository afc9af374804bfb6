package nl.balie.knowledge.ingest;

/** A word on a line; points from the left. */
record PdfWord(float left, float right, String text) {}
