package nl.balie.portal.notice;

/** How a notice travels. */
public enum Medium {
    MAIL,
    SMS
}
