package nl.balie.portal.task;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.shell.OpenTasks;
import org.springframework.stereotype.Component;

/** The number beside 'Taken' in the navigation. */
@Component
class TaskCounts implements OpenTasks {
    private final Tasks tasks;

    TaskCounts(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int count(ActingPerson who) {
        return tasks.countOpen(who);
    }
}
