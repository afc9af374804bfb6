package nl.balie.portal.task;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the 'takencentrum'. */
@Controller
class TaskPages {
    private static final String DONE = "afgehandeld";

    private final Tasks tasks;
    private final FinishingTask finishing;
    private final OnTurn onTurn;
    private final IdempotentCalls calls;

    TaskPages(Tasks tasks, FinishingTask finishing, OnTurn onTurn, IdempotentCalls calls) {
        this.tasks = tasks;
        this.finishing = finishing;
        this.onTurn = onTurn;
        this.calls = calls;
    }

    @GetMapping("/taken")
    String list(ActingPerson who, Model model, @RequestParam(defaultValue = "open") String toon) {
        boolean done = toon.equals(DONE);
        List<Row> open = rows(who, tasks.open(who));
        long waiting = open.stream()
                .filter(row -> row.turn().whose() == Turn.Whose.MINE)
                .count();
        model.addAttribute("rows", done ? rows(who, tasks.finished(who)) : open);
        model.addAttribute("open", open.size());
        model.addAttribute("waiting", waiting);
        model.addAttribute("others", open.size() - waiting);
        model.addAttribute("done", done);
        model.addAttribute("most", Tasks.MOST_LISTED);
        return "portal/task/list";
    }

    @GetMapping("/taken/{id}")
    String show(ActingPerson who, Model model, @PathVariable UUID id) {
        Task task = tasks.find(who, new TaskId(id)).orElseThrow(() -> new NotFound(id.toString()));
        model.addAttribute("row", row(who, task));
        model.addAttribute("key", UUID.randomUUID());
        return "portal/task/detail";
    }

    @PostMapping("/taken/{id}/afhandeling")
    String finish(ActingPerson who, @PathVariable UUID id, @RequestParam String key, RedirectAttributes flash) {
        calls.once(
                who,
                key,
                "finish task " + id,
                "",
                String.class,
                () -> finishing.finish(who, new TaskId(id)).kind());
        flash.addFlashAttribute("toast", "task.toast.done");
        return "redirect:/taken";
    }

    private List<Row> rows(ActingPerson who, List<Task> found) {
        return found.stream().map(task -> row(who, task)).toList();
    }

    private Row row(ActingPerson who, Task task) {
        return new Row(
                task,
                task.createdAt().atZone(BusinessTime.ZONE),
                task.doneAt() == null ? null : task.doneAt().atZone(BusinessTime.ZONE),
                task.open() ? onTurn.turn(who, task.employer(), task.assignee(), task.about()) : Turn.nobodys());
    }

    /** A task as one reads it. */
    record Row(Task task, ZonedDateTime since, @Nullable ZonedDateTime done, Turn turn) {}
}
