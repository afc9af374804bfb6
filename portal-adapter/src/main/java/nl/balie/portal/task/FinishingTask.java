package nl.balie.portal.task;

import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that a task is done, where nothing else would show it. */
@Component
public class FinishingTask {
    private final Tasks tasks;
    private final History history;

    FinishingTask(Tasks tasks, History history) {
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * Closes the task.
     *
     * @throws NotFound when there is no such task for this person
     * @throws IllegalMove when it is closed already, or closes by what one does with the thing
     */
    @Transactional
    public Task finish(ActingPerson who, TaskId id) {
        Task task = tasks.find(who, id).orElseThrow(() -> new NotFound(id.toString()));
        if (!task.byHand()) {
            throw new IllegalMove("OPEN");
        }
        Actor actor = new Actor(who.account(), who.name());
        if (!tasks.done(task.employer(), task.kind(), task.reference(), actor)) {
            throw new IllegalMove("DONE");
        }
        history.record(task.employer(), new Subject("task", task.reference()), actor, "task.done", task.kind());
        return task;
    }
}
