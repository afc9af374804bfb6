package nl.balie.assistant.dev.documents;

import java.io.IOException;

/** A part of a document, laid out and ready to be drawn. */
sealed interface PdfPiece permits PdfHeading, PdfText, PdfTable {

    /** The height of what may not be parted from what stands above it. */
    float opening();

    void draw(PdfPaper paper) throws IOException;
}
