package dev.muster.bot.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer.Done;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer.Wrong;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.domain.delivery.RequestId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes submitted forms to their handlers: the form closes, shows what is wrong, or gives way to another. */
final class SubmissionIn implements ViewSubmissionHandler {
    static final String UNKNOWN =
            "Muster doesn't know this form any more; nothing was changed. `/muster help` lists what it can do.";

    private final Incoming incoming;
    private final Homes homes;
    private final Map<String, SubmissionHandler> handlers;

    SubmissionIn(Incoming incoming, Homes homes, Map<String, SubmissionHandler> handlers) {
        this.incoming = incoming;
        this.homes = homes;
        this.handlers = Map.copyOf(handlers);
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        Caller caller = Incoming.caller(
                payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getId(),
                null);
        View view = payload.getView();
        Instant now = incoming.clock().instant();
        String metadata = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
        Submission submission = new Submission(caller, metadata, FormReader.values(view.getState()), now);
        RequestId id = Incoming.request("submission", payload.getTriggerId());
        return incoming.inTime(
                Incoming.owed(caller, id, null),
                () -> shown(caller, view, answer(view, id, submission)),
                SubmissionIn::ack,
                noted -> noted ? Json.empty() : Incoming.refused(),
                answer -> showLate(caller, answer));
    }

    private SubmissionAnswer answer(View view, @Nullable RequestId id, Submission submission) {
        Caller caller = submission.caller();
        if (!incoming.isOurs(caller)) {
            return new Done(Answer.line(Incoming.ANOTHER_WORKSPACE));
        }
        SubmissionHandler handler = handlers.get(view.getCallbackId());
        if (handler == null) {
            return new Done(Answer.line(UNKNOWN));
        }
        try {
            return incoming.receipts()
                    .once(
                            caller.workspace(),
                            id,
                            () -> handler.handle(submission),
                            () -> new Done(Answer.line(Receipts.DONE_BEFORE)));
        } catch (RuntimeException | Error e) {
            return stayOpen(view, incoming.trouble().tell(caller, view.getCallbackId(), e));
        }
    }

    /** What they filled in must not be lost, and a form has no other place for a line than under a field. */
    private static SubmissionAnswer stayOpen(View view, Answer trouble) {
        Optional<String> firstField = view.getBlocks() == null
                ? Optional.empty()
                : view.getBlocks().stream()
                        .filter(b -> b instanceof InputBlock)
                        .map(b -> ((InputBlock) b).getBlockId())
                        .findFirst();
        return trouble instanceof Answer.OnlyYou line && firstField.isPresent()
                ? new Wrong(Map.of(firstField.get(), line.text()))
                : new Done(trouble);
    }

    /** A line is shown before the form closes: if this process dies in between, Slack tells the person that it failed. */
    private SubmissionAnswer shown(Caller caller, View view, SubmissionAnswer answer) {
        Optional<HomeMark> home = HomeMark.of(view);
        if (answer instanceof Done(Answer.Modal next)) {
            home.ifPresent(mark -> mark.put(next.view()));
        } else if (answer instanceof Done(Answer.OnlyYou line)) {
            boolean fits = line.blocks().isEmpty();
            boolean atHome = home.isPresent() && showHome(caller, home.get(), fits ? line.text() : "");
            if (!atHome || !fits) {
                incoming.replies().show(caller, null, line);
            }
        } else if (answer instanceof Done && home.isPresent()) {
            boolean unused = showHome(caller, home.get(), "");
        }
        return answer;
    }

    private boolean showHome(Caller caller, HomeMark home, String notice) {
        return homes.show(caller, new HomePages.Shown(home.team(), notice), null);
    }

    private static Response ack(SubmissionAnswer answer) {
        return switch (answer) {
            case Wrong wrong -> Json.response(Json.wrongFields(wrong.lines()));
            case Done done ->
                switch (done.answer()) {
                    case Answer.Modal next -> Json.response(Json.insteadShow(next.view()));
                    case Answer.Nothing nothing -> Json.empty();
                    case Answer.OnlyYou shownBefore -> Json.empty();
                };
        };
    }

    /** What could only have been said in the acknowledgement. */
    private void showLate(Caller caller, SubmissionAnswer answer) {
        switch (answer) {
            case Wrong wrong ->
                incoming.replies()
                        .show(
                                caller,
                                null,
                                Answer.line("Nothing was changed by the form you sent:\n"
                                        + String.join("\n", wrong.lines().values())));
            case Done(Answer.Modal next) -> incoming.replies().show(caller, null, Answer.line(Replies.TOO_LATE));
            case Done done -> {}
        }
    }
}
