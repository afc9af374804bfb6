package nl.balie.portal.shell;

import nl.balie.portal.identity.ActingPerson;

/** Tells the navigation how many tasks wait for somebody; asked once for every page. */
public interface OpenTasks {
    int count(ActingPerson who);
}
