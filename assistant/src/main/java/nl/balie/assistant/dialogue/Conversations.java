package nl.balie.assistant.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The conversations, each with its turns as they were shown. A person sees his own only; somebody else's does not exist
 * for him.
 */
@Component
public class Conversations {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final InfrastructureTime time;

    Conversations(JdbcClient jdbc, JsonMapper json, Clock clock, InfrastructureTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public ConversationId begin(ActingPerson who) {
        ConversationId id = new ConversationId(UUID.randomUUID());
        jdbc.sql("""
            insert into conversation (employer_id, conversation_id, account_id, channel, started_at, turns)
            values (:employer, :id, :account, :channel, :at, 0)\
            """)
                .param("employer", who.employerId().value())
                .param("id", id.value())
                .param("account", who.account().value())
                .param("channel", who.channel().name())
                // Tells which conversation is the latest, also when the business clock stands still.
                .param("at", time.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The conversation this person last began on the page, if any: it goes on wherever he signs in. */
    public Optional<ConversationId> latest(ActingPerson who) {
        return jdbc.sql("""
            select conversation_id from conversation
            where employer_id = :employer and account_id = :account and channel = :channel
            order by started_at desc, conversation_id limit 1\
            """)
                .param("employer", who.employerId().value())
                .param("account", who.account().value())
                .param("channel", who.channel().name())
                .query((row, n) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    /**
     * Checks whose conversation it is.
     *
     * @throws NotFound when it is not this person's
     */
    public void mustBeOf(ActingPerson who, ConversationId id) {
        boolean own = jdbc.sql("""
            select 1 from conversation
            where employer_id = :employer and conversation_id = :id and account_id = :account\
            """)
                .param("employer", who.employerId().value())
                .param("id", id.value())
                .param("account", who.account().value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!own) {
            throw new NotFound("conversation");
        }
    }

    /**
     * The last turns, oldest first.
     *
     * @throws NotFound when the conversation is not this person's
     */
    public List<Turn> turns(ActingPerson who, ConversationId id, int limitTurns) {
        mustBeOf(who, id);
        return last(who.employerId(), id, limitTurns);
    }

    /**
     * One turn.
     *
     * @throws NotFound when the conversation is not this person's or has no such turn
     */
    public Turn turn(ActingPerson who, ConversationId id, int number) {
        mustBeOf(who, id);
        return jdbc.sql("""
            select * from turn where employer_id = :employer and conversation_id = :id and turn_number = :number\
            """)
                .param("employer", who.employerId().value())
                .param("id", id.value())
                .param("number", number)
                .query(this::turn)
                .optional()
                .orElseThrow(() -> new NotFound("turn"));
    }

    /** The person has them on the screen now. */
    @Transactional
    public void seen(ActingPerson who, ConversationId id) {
        jdbc.sql("update turn set seen = true where employer_id = ? and conversation_id = ? and seen = false")
                .params(who.employerId().value(), id.value())
                .update();
    }

    /** Takes the floor: whoever speaks next in this conversation waits until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Floor floor(ActingPerson who, ConversationId id) {
        return floor(who.employerId(), id)
                .filter(floor -> floor.account().equals(who.account().value()))
                .orElseThrow(() -> new NotFound("conversation"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Floor> floor(EmployerId employer, ConversationId id) {
        return jdbc.sql("""
            select account_id, turns, last_question from conversation
            where employer_id = :employer and conversation_id = :id for update\
            """)
                .param("employer", employer.value())
                .param("id", id.value())
                .query((row, n) -> new Floor(
                        employer,
                        id,
                        row.getObject("account_id", UUID.class),
                        row.getInt("turns"),
                        row.getString("last_question")))
                .optional();
    }

    /** Writes the next turn down, and what was asked last, for a question that leans on it. */
    Turn add(
            Floor floor,
            @Nullable String said,
            @Nullable String author,
            ReplyView reply,
            boolean seen,
            @Nullable String lastQuestion) {
        int number = floor.turns() + 1;
        OffsetDateTime at = now();
        jdbc.sql("""
            insert into turn (employer_id, conversation_id, turn_number, spoken_at, said, author, reply, seen)
            values (:employer, :id, :number, :at, :said, :author, :reply, :seen)\
            """)
                .param("employer", floor.employer().value())
                .param("id", floor.conversation().value())
                .param("number", number)
                .param("at", at)
                .param("said", said)
                .param("author", author)
                .param("reply", json.writeValueAsString(reply))
                .param("seen", seen)
                .update();
        jdbc.sql("""
            update conversation set turns = :number, last_question = :question
            where employer_id = :employer and conversation_id = :id\
            """)
                .param("number", number)
                .param("question", lastQuestion)
                .param("employer", floor.employer().value())
                .param("id", floor.conversation().value())
                .update();
        return new Turn(number, at.toInstant(), said, author, reply, seen);
    }

    List<Turn> last(EmployerId employer, ConversationId id, int limitTurns) {
        return jdbc.sql("""
            select * from turn where employer_id = :employer and conversation_id = :id
            order by turn_number desc limit :limit\
            """)
                .param("employer", employer.value())
                .param("id", id.value())
                .param("limit", limitTurns)
                .query(this::turn)
                .list()
                .reversed();
    }

    /** Remembers which conversation a question to a person came from, so that the answer finds its way back. */
    void handedOver(EmployerId employer, ConversationId id, String reference) {
        jdbc.sql("insert into handed_over (employer_id, reference, conversation_id) values (?, ?, ?)")
                .params(employer.value(), reference, id.value())
                .update();
    }

    Optional<ConversationId> whereAsked(EmployerId employer, String reference) {
        return jdbc.sql("select conversation_id from handed_over where employer_id = ? and reference = ?")
                .params(employer.value(), reference)
                .query((row, n) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    private Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getInt("turn_number"),
                row.getObject("spoken_at", OffsetDateTime.class).toInstant(),
                row.getString("said"),
                row.getString("author"),
                json.readValue(row.getString("reply"), ReplyView.class),
                row.getBoolean("seen"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
