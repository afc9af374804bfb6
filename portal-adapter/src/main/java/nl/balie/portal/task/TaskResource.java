package nl.balie.portal.task;

import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tasks (casework.md). */
@RestController
class TaskResource {
    private final Tasks tasks;
    private final OnTurn onTurn;
    private final Wording wording;

    TaskResource(Tasks tasks, OnTurn onTurn, Wording wording) {
        this.tasks = tasks;
        this.onTurn = onTurn;
        this.wording = wording;
    }

    @GetMapping("/api/tasks")
    TaskList list(ActingPerson who, @RequestParam(defaultValue = "open") String state) {
        List<Task> found =
                switch (state) {
                    case "open" -> tasks.open(who);
                    case "done" -> tasks.finished(who);
                    default -> throw new Refused("task.refusal.state");
                };
        return new TaskList(found.stream().map(this::item).toList());
    }

    private Item item(Task task) {
        return new Item(
                task.id().toString(),
                task.kind(),
                wording.say(task.employer(), "task.kind." + task.kind(), task.subject()),
                task.reference(),
                onTurn.name(task.employer(), task.assignee(), task.about()),
                task.dueAt() == null
                        ? null
                        : task.dueAt().atZone(BusinessTime.ZONE).toOffsetDateTime(),
                task.href());
    }

    record TaskList(List<Item> tasks) {}

    record Item(
            String id,
            String kind,
            String subject,
            String reference,
            @Nullable String assignedTo,
            @Nullable OffsetDateTime dueAt,
            String href) {}
}
