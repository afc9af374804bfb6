package nl.balie.assistant.language;

/** Dagdeel: {@code 's ochtends}, {@code 's avonds}; it decides between 8 and 20 o'clock. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT
}
