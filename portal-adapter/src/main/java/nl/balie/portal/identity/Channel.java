package nl.balie.portal.identity;

/** The door through which somebody came in. */
public enum Channel {
    WEB,
    API,
    CHAT,
    SMS,
    MAIL
}
