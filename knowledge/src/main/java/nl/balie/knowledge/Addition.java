package nl.balie.knowledge;

/** What became of a document that someone brought in. */
public sealed interface Addition {

    /** It is kept and being read. */
    record Added(DocumentId document) implements Addition {}

    /** It is not kept; whatever was there before still is. */
    record Refused(Remark reason) implements Addition {}
}
