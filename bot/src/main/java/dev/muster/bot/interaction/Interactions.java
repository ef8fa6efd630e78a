package dev.muster.bot.interaction;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The kinds of things that people do, each with what it carries and what handles it. */
public final class Interactions {
    private Interactions() {}

    /**
     * A command that somebody typed to a team.
     *
     * @param arguments what follows the command's words, trimmed; may be empty
     * @param now UTC instant
     */
    public record Command(Caller caller, Team team, String arguments, Instant now) {}

    /** Handles one command; the router has made sure that the person may use it. */
    @FunctionalInterface
    public interface CommandHandler {
        Answer handle(Command command);
    }

    /**
     * A command that needs no team yet.
     *
     * @param now UTC instant
     */
    public record WorkspaceCommand(Caller caller, Optional<Team> team, String arguments, Instant now) {}

    /** Handles one command that works without a team; it authorises by itself. */
    @FunctionalInterface
    public interface WorkspaceCommandHandler {
        Answer handle(WorkspaceCommand command);
    }

    /**
     * A button that somebody pressed.
     *
     * @param value what the button carries
     * @param now UTC instant
     */
    public record Press(Caller caller, String value, Instant now) {}

    /** Handles one kind of button; authorises by itself, at the moment of the press. */
    @FunctionalInterface
    public interface PressHandler {
        Answer handle(Press press);

        /** Whether doing it twice for one press changes no more than doing it once. */
        default boolean isSafeToRepeat() {
            return false;
        }
    }

    /**
     * A shortcut that somebody used on a message.
     *
     * @param text the message's, as Slack keeps it; empty for one without words
     * @param link where the message is in Slack
     * @param now UTC instant
     */
    public record MessageShortcut(Caller caller, String text, String link, Instant now) {}

    /** Handles one shortcut of messages; changes nothing by itself, and authorises at the moment of the use. */
    @FunctionalInterface
    public interface MessageShortcutHandler {
        Answer handle(MessageShortcut shortcut);
    }

    /**
     * A modal that somebody submitted.
     *
     * @param privateMetadata what the modal carried since it was opened
     * @param values what they filled in, by block id
     * @param now UTC instant
     */
    public record Submission(Caller caller, String privateMetadata, FormValues values, Instant now) {}

    /** Handles one kind of modal. */
    @FunctionalInterface
    public interface SubmissionHandler {
        SubmissionAnswer handle(Submission submission);
    }

    /** What becomes of a submitted modal. */
    public sealed interface SubmissionAnswer {
        /** It closes, and the person gets an answer. */
        record Done(Answer answer) implements SubmissionAnswer {}

        /** It stays open with a line under each wrong field, by block id. */
        record Wrong(Map<String, String> lines) implements SubmissionAnswer {
            public Wrong {
                lines = Map.copyOf(lines);
            }
        }
    }
}
