package nl.balie.knowledge;

/**
 * A page of a document as it is shown.
 *
 * @param png the picture
 * @param pixelsPerPoint what the numbers of a {@link Place} are multiplied by to find it in the picture
 */
public record PageImage(FileContent png, int widthPixels, int heightPixels, float pixelsPerPoint) {}
