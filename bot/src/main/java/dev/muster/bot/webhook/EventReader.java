package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.OutsideEvent;
import dev.muster.domain.ticket.OutsideEvent.CustomerReplied;
import dev.muster.domain.ticket.OutsideEvent.Opened;
import dev.muster.domain.ticket.OutsideEvent.Rated;
import dev.muster.domain.ticket.OutsideEvent.Solved;
import dev.muster.domain.ticket.OutsideEvent.What;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Rating;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a request says happened; of a text that is too long the answer says that it was shortened. */
final class EventReader {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 40;
    /** In characters that may count twice. */
    private static final int LONGEST_CUT_NAME = Actor.LONGEST_NAME / 2;

    private final Body body;
    private final Dialect dialect;
    private final Instant now;
    private final Set<String> shortened = new TreeSet<>();

    /**
     * What was read.
     *
     * @param name what it is called in the request
     * @param shortened the fields of which not everything fits
     */
    record Read(OutsideEvent event, String name, Set<String> shortened) {}

    private EventReader(Body body, Dialect dialect, Instant now) {
        this.body = body;
        this.dialect = dialect;
        this.now = now;
    }

    static Read read(byte[] bytes, Dialect dialect, List<String> receipts, Instant now) throws WrongBodyException {
        return new EventReader(Body.read(bytes, dialect.isLenient()), dialect, now).event(receipts);
    }

    private Read event(List<String> receipts) throws WrongBodyException {
        String name = body.line("event").orElse("");
        String id = body.line("id")
                .orElseThrow(
                        () -> WrongBodyException.field("`id` is missing: give what your system calls the ticket."));
        if (id.length() > Origin.LONGEST_KEY) {
            throw WrongBodyException.field(
                    "`id` has %,d characters: at most %d are possible.".formatted(id.length(), Origin.LONGEST_KEY));
        }
        What what = what(name);
        Optional<Heading> heading = heading();
        if (what instanceof Opened && heading.isEmpty()) {
            throw WrongBodyException.field("`subject` is missing: say in one line what the ticket is about.");
        }
        Optional<Instant> at = EventTime.read(body.line("at"), now);
        return new Read(
                new OutsideEvent(
                        new Origin(dialect.system(), id),
                        what,
                        actor(),
                        heading.orElse(null),
                        what instanceof Opened ? at.orElse(null) : null,
                        receipts),
                name,
                Set.copyOf(shortened));
    }

    private What what(String name) throws WrongBodyException {
        return switch (name) {
            case "opened" -> new Opened();
            case "customer_replied" -> new CustomerReplied(shortened("text", text("text"), Ticket.LONGEST_NOTE));
            case "solved" -> new Solved(shortened("text", text("text"), Ticket.LONGEST_NOTE));
            case "rated" -> new Rated(rating());
            default ->
                throw WrongBodyException.field(
                        (name.isEmpty() ? "`event` is missing" : "`event` is " + Body.quoted(name))
                                + ": give opened, customer_replied, solved or rated.");
        };
    }

    private Rating rating() throws WrongBodyException {
        String score = text("score");
        return dialect.rating(score)
                .orElseThrow(() -> WrongBodyException.field("`score` is %s: give a whole number from %d to %d."
                        .formatted(score.isEmpty() ? "missing" : Body.quoted(score), Rating.WORST, Rating.BEST)));
    }

    private Actor actor() throws WrongBodyException {
        String by = body.line("by").orElse("");
        String name = by.isEmpty() ? body.line("requester").orElse(dialect.somebody()) : by;
        return new Actor.Outsider(name.length() <= Actor.LONGEST_NAME ? name : Mrkdwn.shorten(name, LONGEST_CUT_NAME));
    }

    /** What the ticket is about; empty when the request doesn't say. */
    private Optional<Heading> heading() throws WrongBodyException {
        String subject = body.line("subject").orElse("");
        String details = text("details");
        Priority priority = parsed("priority", Priority::parse, "urgent, high, normal or low");
        Heading heading = new Heading(
                shortened("subject", subject, Ticket.LONGEST_SUBJECT),
                details(subject, details),
                priority == null ? Priority.NORMAL : priority,
                parsed("skill", Skill::parse, "lower-case words joined by dashes"),
                tags(),
                new Particulars(
                        parsed("segment", Segment::parse, "independent, startup, SMB or enterprise"),
                        parsed("area", ProductArea::parse, "words of at most " + ProductArea.LONGEST + " characters"),
                        parsed("link", dialect::link, "an address that begins with https:// or http://")));
        return subject.isEmpty() ? Optional.empty() : Optional.of(heading);
    }

    /** What doesn't fit into the subject begins the details, so that nothing of it is lost before those are full. */
    private String details(String subject, String details) {
        boolean fits = subject.codePointCount(0, subject.length()) <= Ticket.LONGEST_SUBJECT;
        String whole = fits ? details : (subject + "\n\n" + details).strip();
        return shortened("details", whole, Ticket.LONGEST_NOTE);
    }

    private Set<String> tags() throws WrongBodyException {
        Set<String> tags = new TreeSet<>();
        for (String word : body.words("tags")) {
            String tag = word.replaceFirst("^#", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]+", "-");
            if (!tag.isEmpty()) {
                tags.add(tag.length() <= LONGEST_TAG ? tag : tag.substring(0, LONGEST_TAG));
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw WrongBodyException.field(
                    "`tags` has %,d tags: at most %d are possible.".formatted(tags.size(), MOST_TAGS));
        }
        return tags;
    }

    private String text(String field) throws WrongBodyException {
        return body.text(field).orElse("");
    }

    private String shortened(String field, String text, int most) {
        String fits = Mrkdwn.shorten(text, most);
        if (!fits.equals(text)) {
            shortened.add(field);
        }
        return fits;
    }

    private <T> @Nullable T parsed(String field, Function<String, Optional<T>> parse, String right)
            throws WrongBodyException {
        Optional<String> given = body.line(field);
        Optional<T> parsed = given.flatMap(parse);
        if (given.isPresent() && parsed.isEmpty() && !dialect.isLenient()) {
            throw WrongBodyException.field("`%s` is %s: give %s.".formatted(field, Body.quoted(given.get()), right));
        }
        return parsed.orElse(null);
    }
}
