package nl.balie.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of conversations, stored with each turn so that they outlive a restart. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The drafts that wait, the one that is shown first. */
    Pile pile(Floor floor) {
        List<KeptDraft> open = jdbc.sql("""
            select draft_id, content from draft
            where employer_id = :employer and conversation_id = :conversation and state = :state
            order by place desc\
            """)
                .param("employer", floor.employer().value())
                .param("conversation", floor.conversation().value())
                .param("state", State.OPEN.name())
                .query((row, n) -> kept(row.getObject("draft_id", UUID.class), row.getString("content")))
                .list();
        return new Pile(open);
    }

    /** What was filed last in this conversation as a declaration: 'ik bedoel 12 dagen' refers to it. */
    Optional<FiledDraft> lastFiledDeclaration(Floor floor) {
        return jdbc.sql("""
            select draft_id, content, reference from draft
            where employer_id = :employer and conversation_id = :conversation and state = :state and type = :type
            order by turn_number desc, place desc limit 1\
            """)
                .param("employer", floor.employer().value())
                .param("conversation", floor.conversation().value())
                .param("state", State.FILED.name())
                .param("type", DraftType.DECLARATION.name())
                .query((row, n) -> new FiledDraft(
                        kept(row.getObject("draft_id", UUID.class), row.getString("content"))
                                .draft(),
                        row.getString("reference")))
                .optional();
    }

    /** Writes what the turn did to the pile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(Floor floor, Pile pile) {
        int turn = floor.turns() + 1;
        for (Pile.Change change : pile.changes()) {
            switch (change) {
                case Pile.Opened opened -> insert(floor, opened.draft(), opened.place(), turn);
                case Pile.Amended amended -> update(floor, amended.draft(), State.OPEN, null, turn);
                case Pile.Filed filed -> update(floor, filed.draft(), State.FILED, filed.reference(), turn);
                case Pile.Dropped dropped -> update(floor, dropped.draft(), State.DROPPED, null, turn);
            }
        }
    }

    private void insert(Floor floor, KeptDraft draft, int place, int turn) {
        jdbc.sql("""
            insert into draft (employer_id, conversation_id, draft_id, type, place, state, content, turn_number)
            values (:employer, :conversation, :id, :type, :place, :state, :content, :turn)\
            """)
                .param("employer", floor.employer().value())
                .param("conversation", floor.conversation().value())
                .param("id", draft.id())
                .param("type", draft.draft().type().name())
                .param("place", place)
                .param("state", State.OPEN.name())
                .param("content", content(draft))
                .param("turn", turn)
                .update();
    }

    private void update(Floor floor, KeptDraft draft, State state, @Nullable String reference, int turn) {
        jdbc.sql("""
            update draft set state = :state, content = :content, reference = :reference, turn_number = :turn
            where employer_id = :employer and conversation_id = :conversation and draft_id = :id\
            """)
                .param("state", state.name())
                .param("content", content(draft))
                .param("reference", reference)
                .param("turn", turn)
                .param("employer", floor.employer().value())
                .param("conversation", floor.conversation().value())
                .param("id", draft.id())
                .update();
    }

    private String content(KeptDraft draft) {
        return json.writeValueAsString(new Content(draft.draft(), draft.questions()));
    }

    private KeptDraft kept(UUID id, String content) {
        Content read = json.readValue(content, Content.class);
        return new KeptDraft(id, read.draft(), read.questions());
    }

    /** What was filed, and under which reference. */
    record FiledDraft(Draft draft, String reference) {}

    private record Content(Draft draft, List<KeptDraft.Ask> questions) {}

    private enum State {
        OPEN,
        FILED,
        DROPPED
    }
}
