package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Span;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.assistant.skill.Act.AmendsDraft;
import nl.balie.assistant.skill.Act.AsksDocuments;
import nl.balie.assistant.skill.Act.AsksOwnMatters;
import nl.balie.assistant.skill.Act.CancelsDraft;
import nl.balie.assistant.skill.Act.Confirms;
import nl.balie.assistant.skill.Act.Greets;
import nl.balie.assistant.skill.Act.OutOfScope;
import nl.balie.assistant.skill.Act.ProposesFiling;
import nl.balie.assistant.skill.Act.RejectsDraft;
import nl.balie.assistant.skill.Act.Thanks;
import nl.balie.assistant.skill.Act.WantsPerson;
import org.jspecify.annotations.Nullable;

/**
 * Finds the acts of one message, by evidence of the grammar and the tables: first a reply to the open draft, then what it
 * files, what it asks, and what is left. A trained classifier that must decide between kinds has its place in
 * {@link #remaining()}, where the grammar found nothing.
 */
final class MessageReading {

    private final Message message;
    private final ComponentWords words;
    private final Situation situation;
    private final List<Act> acts = new ArrayList<>();

    MessageReading(Message message, ComponentWords words) {
        this.message = message;
        this.words = words;
        this.situation = message.situation();
    }

    Meaning meaning() {
        Message rest = message;
        if (!message.statements().isEmpty()) {
            rest = reply();
        }
        if (rest != null && !rest.statements().isEmpty()) {
            filings(rest);
        }
        if (Seeking.isRather(acts, message)) {
            acts.clear();
        }
        questions();
        if (acts.isEmpty()) {
            acts.add(remaining());
        }
        return new Meaning(acts);
    }

    /** Reads a yes, a no or a cancellation; what is left of the message to read, null when nothing is. */
    private @Nullable Message reply() {
        List<Sentence> statements = message.statements();
        if (Replies.isConfirmation(statements)) {
            acts.add(new Confirms(span(statements)));
            return null;
        }
        if (Replies.isCancellation(statements) && !startsFiling()) {
            acts.add(new CancelsDraft(span(statements)));
            return null;
        }
        if (message.questions().isEmpty() && Replies.isThanks(statements)) {
            acts.add(new Thanks(message.span()));
            return null;
        }
        if (message.questions().isEmpty() && Replies.isGreeting(statements)) {
            acts.add(new Greets(message.span()));
            return null;
        }
        if (Replies.isRejection(statements) && isAboutDraft() && !changesComponent()) {
            acts.add(new RejectsDraft(span(statements)));
            return null;
        }
        return message;
    }

    /** {@code mijn mailadres klopt niet} is about something else than the draft that is shown. */
    private boolean isAboutDraft() {
        boolean other = Tickets.isMeant(message)
                || ContactChanges.isMeant(message, situation.open())
                || BankAccountChanges.isMeant(message)
                || AddressChanges.isMeant(message, situation.open());
        return !other;
    }

    private boolean startsFiling() {
        Draft open = situation.open();
        return open == null && (Tickets.isMeant(message) || BankAccountChanges.isMeant(message));
    }

    /** {@code nee dat waren overuren} says what should change. */
    private boolean changesComponent() {
        Draft open = situation.open();
        return open != null
                && open.type() == DraftType.DECLARATION
                && DeclarationAmendment.amend(open, message, words) != null;
    }

    private void filings(Message statements) {
        if (wantsPerson(statements)) {
            acts.add(new WantsPerson(statements.said(), statements.span()));
            return;
        }
        if (Tickets.isMeant(statements)) {
            propose(Tickets.read(statements));
            return;
        }
        if (confirmsFirst(statements)) {
            return;
        }
        Message rest = details(statements);
        rest = leave(rest);
        declaration(rest);
    }

    private static boolean wantsPerson(Message statements) {
        return statements.statements().stream()
                .anyMatch(s -> s.has(Sense.SPEAK)
                        && (s.hasAny(Sense.PERSON, Sense.HR) || s.says("terugbellen", "teruggebeld", "terugbelt"))
                        && s.hasAny(Sense.WISH, Sense.POLITE, Sense.CHANGE, Sense.MAY_I));
    }

    /** {@code akkoord. Mijn nieuwe nummer is …}: a yes, and then another kind of filing. */
    private boolean confirmsFirst(Message statements) {
        Draft open = situation.open();
        List<Sentence> sentences = statements.statements();
        if (open == null || sentences.size() < 2 || !Replies.isYes(sentences.getFirst())) {
            return false;
        }
        Message after = statements.only(sentences.subList(1, sentences.size()));
        List<Act> found = new MessageReading(after.withSituation(situation.with(null)), words).filingsOnly();
        boolean otherKind = !found.isEmpty()
                && found.stream()
                        .allMatch(
                                a -> a instanceof ProposesFiling p && p.draft().type() != open.type());
        if (otherKind) {
            acts.add(new Confirms(sentences.getFirst().span()));
            acts.addAll(found);
        }
        return otherKind;
    }

    private List<Act> filingsOnly() {
        filings(message);
        return acts;
    }

    /** Address, contact and bank account: found by the form of what is given. */
    private Message details(Message statements) {
        Message rest = statements;
        Draft open = situation.open();
        boolean bank = BankAccountChanges.isMeant(rest) || continues(open, DraftType.BANK_ACCOUNT_CHANGE, rest);
        if (bank) {
            rest = take(rest, BankAccountChanges.read(rest, openOf(DraftType.BANK_ACCOUNT_CHANGE)), Sense.BANK);
        }
        if ((ContactChanges.isMeant(rest, open) && !bank) || continues(open, DraftType.CONTACT_CHANGE, rest)) {
            rest = take(rest, ContactChanges.read(rest, openOf(DraftType.CONTACT_CHANGE)), Sense.PHONE);
        }
        if (AddressChanges.isMeant(rest, open) || continues(open, DraftType.ADDRESS_CHANGE, rest)) {
            rest = take(rest, AddressChanges.read(rest, openOf(DraftType.ADDRESS_CHANGE)), Sense.ADDRESS);
        }
        return rest;
    }

    /** Whether a message can only be about the open draft of this type. */
    private boolean continues(@Nullable Draft open, DraftType type, Message rest) {
        if (open == null || open.type() != type || !acts.isEmpty()) {
            return false;
        }
        boolean otherKind = (type != DraftType.ADDRESS_CHANGE && AddressChanges.isMeant(rest, null))
                || (type != DraftType.CONTACT_CHANGE && ContactChanges.isMeant(rest, null))
                || (type != DraftType.BANK_ACCOUNT_CHANGE && BankAccountChanges.isMeant(rest))
                || rest.says(Sense.COMPONENT)
                || !LeaveRequests.meant(rest).isEmpty();
        return !otherKind;
    }

    private @Nullable Draft openOf(DraftType type) {
        Draft open = situation.open();
        return open != null && open.type() == type ? open : null;
    }

    private Message take(Message rest, Proposal proposal, Sense subject) {
        propose(proposal);
        List<Sentence> left = rest.without(proposal.taken()).statements().stream()
                .filter(s -> s.has(Sense.COMPONENT)
                        || s.has(nl.balie.assistant.language.Phrase.Quantity.class)
                        || !s.has(subject))
                .filter(s -> s.has(Sense.COMPONENT) || s.has(Sense.LEAVE) || Replies.hasValues(s))
                .toList();
        return rest.only(left.stream().filter(s -> !isOnlyLeftover(s)).toList());
    }

    /** What stays of {@code per 1 december} or a house number when the value was taken out is no filing of its own. */
    private static boolean isOnlyLeftover(Sentence sentence) {
        return !sentence.has(Sense.COMPONENT)
                && !sentence.has(Sense.LEAVE)
                && sentence.all(nl.balie.assistant.language.Phrase.Quantity.class)
                        .allMatch(q -> q.amount().unit() == nl.balie.assistant.language.Amount.Unit.NONE);
    }

    private Message leave(Message rest) {
        List<Sentence> meant = LeaveRequests.meant(rest);
        Draft open = openOf(DraftType.LEAVE_REQUEST);
        boolean continues = open != null
                && acts.isEmpty()
                && !rest.says(Sense.COMPONENT)
                && rest.statements().stream().anyMatch(Replies::hasValues);
        if (meant.isEmpty() && !continues) {
            return rest;
        }
        List<Sentence> read = continues || meant.size() == rest.statements().size() || nothingElse(rest, meant)
                ? rest.statements()
                : meant;
        propose(LeaveRequests.read(rest.only(meant.isEmpty() || meantHasDays(meant) == false ? read : meant), open));
        return rest.only(
                rest.statements().stream().filter(s -> !read.contains(s)).toList());
    }

    private static boolean meantHasDays(List<Sentence> meant) {
        return meant.stream().anyMatch(s -> s.has(nl.balie.assistant.language.Phrase.Days.class));
    }

    private static boolean nothingElse(Message rest, List<Sentence> meant) {
        return rest.statements().stream()
                .filter(s -> !meant.contains(s))
                .noneMatch(s -> s.has(Sense.COMPONENT) || s.has(nl.balie.assistant.language.Phrase.Quantity.class));
    }

    private void declaration(Message rest) {
        if (rest.statements().isEmpty()) {
            return;
        }
        Draft open = openOf(DraftType.DECLARATION);
        if (open != null) {
            amend(open, rest);
            return;
        }
        Draft filed = situation.lastFiled();
        if (filed != null && filed.type() == DraftType.DECLARATION && correctsFiled(rest)) {
            Proposal correction = DeclarationAmendment.amend(filed, rest, words);
            if (correction != null && !correction.draft().lines().isEmpty()) {
                Draft draft = correction.draft().correcting(situation.lastFiledReference());
                acts.add(new ProposesFiling(draft, correction.clarifications(), message.span()));
                return;
            }
        }
        DeclarationReading.Result read = Declarations.read(rest, words, null);
        if (!read.isEmpty()) {
            proposeDeclaration(Declarations.propose(read, situation), rest);
        }
    }

    private static boolean correctsFiled(Message rest) {
        boolean starts = rest.phrases()
                .findFirst()
                .map(p -> p.means(Sense.NO)
                        || p.means(Sense.SLIP)
                        || p.means(Sense.MEANT)
                        || Sentence.norm(p).equals("toch"))
                .orElse(false);
        return starts
                || rest.phrases()
                        .anyMatch(p -> Stream.of(
                                        "ik bedoel",
                                        "ik bedoelde",
                                        "bedoel ik",
                                        "bedoelde ik",
                                        "moest zijn",
                                        "had moeten zijn",
                                        "moest")
                                .anyMatch(Sentence.norm(p)::equals));
    }

    private void amend(Draft open, Message rest) {
        Proposal amended = DeclarationAmendment.amend(open, rest, words);
        if (amended == null) {
            doubtDraft(rest);
            return;
        }
        if (amended.draft().lines().isEmpty()) {
            acts.add(new CancelsDraft(message.span()));
        } else {
            acts.add(new AmendsDraft(amended.draft(), amended.clarifications(), message.span()));
        }
    }

    /** Something was said about days or amounts that was not understood: the draft must not be filed as if it was not. */
    private void doubtDraft(Message rest) {
        boolean values = rest.statements().stream().anyMatch(Replies::hasValues);
        if (values && acts.isEmpty()) {
            acts.add(new RejectsDraft(rest.span()));
        }
    }

    private void proposeDeclaration(Proposal proposal, Message rest) {
        boolean onlyForbidden = proposal.draft().lines().isEmpty()
                && proposal.draft().warnings().contains("NOT_ALLOWED");
        if (onlyForbidden) {
            acts.add(new OutOfScope(Clarification.of("component", "decline.notAllowed"), rest.span()));
        } else if (!proposal.draft().lines().isEmpty()) {
            propose(proposal);
        }
    }

    private void propose(Proposal proposal) {
        Draft open = situation.open();
        boolean same = open != null && open.type() == proposal.draft().type() && open.type() != DraftType.TICKET;
        acts.add(
                same
                        ? new AmendsDraft(proposal.draft(), proposal.clarifications(), message.span())
                        : new ProposesFiling(proposal.draft(), proposal.clarifications(), message.span()));
    }

    private void questions() {
        for (Sentence question : message.questions()) {
            AsksOwnMatters.Topic topic = OwnMatters.topic(question);
            acts.add(
                    topic == null
                            ? asksDocuments(text(question), question.span())
                            : new AsksOwnMatters(topic, OwnMatters.reference(message.said()), question.span()));
        }
    }

    /** A question is handed on with what was told before it, for that is what it is about. */
    private String text(Sentence question) {
        return acts.isEmpty() ? message.said().strip() : question.span().in(message.said());
    }

    private AsksDocuments asksDocuments(String question, Span span) {
        return new AsksDocuments(question, TimeAsked.of(question, situation.today()), span);
    }

    /** The grammar found nothing to do: what can be looked up is looked up, anything else is declined. */
    private Act remaining() {
        AsksOwnMatters.Topic topic = message.statements().stream()
                .map(OwnMatters::topic)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (topic != null) {
            return new AsksOwnMatters(topic, OwnMatters.reference(message.said()), message.span());
        }
        boolean yes = message.statements().stream()
                .anyMatch(s -> s.phrases().size() <= 2
                        && s.has(Sense.YES)
                        && s.phrases().stream().allMatch(p -> p.means(Sense.YES) || p.means(Sense.AGREE)));
        if (yes) {
            return new Greets(message.span());
        }
        return Seeking.canBeLookedUp(message)
                ? asksDocuments(message.said().strip(), message.span())
                : new OutOfScope(null, message.span());
    }

    private static Span span(List<Sentence> sentences) {
        return sentences.getFirst().span().through(sentences.getLast().span());
    }
}
