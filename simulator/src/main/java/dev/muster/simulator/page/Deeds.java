package dev.muster.simulator.page;

import com.google.gson.JsonObject;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.play.Interactions;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Place;
import dev.muster.simulator.play.Player;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.play.Suggestions;
import dev.muster.simulator.play.Surface;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Reactions;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.util.Optional;

/** What a person does on the page, with what she is told for it; throws IllegalArgumentException for nonsense. */
final class Deeds {
    private final Interactions interactions;
    private final Workspace workspace;

    Deeds(Interactions interactions, Workspace workspace) {
        this.interactions = interactions;
        this.workspace = workspace;
    }

    /** Types a line: a command if it starts with a slash (not in a thread, as in Slack), a message otherwise. */
    JsonObject type(JsonObject request) {
        Place place = player(request).in(Requests.needed(request, "in"));
        String text = Requests.needed(request, "text");
        Optional<SimMessage> thread = Json.text(request, "thread").map(ts -> message(request, "thread"));
        if (thread.isPresent()) {
            if (text.startsWith("/")) {
                String command = text.split(" ", 2)[0];
                throw new IllegalArgumentException(command + " is not supported in threads. Sorry!");
            }
            place.repliesTo(thread.get(), text);
        } else if (text.startsWith("/")) {
            return reply(place.types(text));
        } else {
            place.says(text);
        }
        return Json.object("ok", true);
    }

    /** Presses or picks in a message, the modal or the home. */
    JsonObject act(JsonObject request) {
        Player.Act act = player(request)
                .uses(
                        Requests.needed(request, "block"),
                        Requests.needed(request, "action"),
                        Json.texts(request, "values"));
        return reply(
                switch (Requests.needed(request, "where")) {
                    case "modal" -> act.inModal();
                    case "home" -> act.atHome();
                    default -> act.on(message(request, "ts"));
                });
    }

    /** Types into an external menu: what the app suggests, or why there is nothing. */
    JsonObject suggest(JsonObject request) {
        Person person = workspace.person(Requests.needed(request, "as"));
        Suggestions suggestions = interactions.suggestions(
                person,
                switch (Requests.needed(request, "where")) {
                    case "modal" -> view(workspace.views().top(person.id()));
                    case "home" -> view(workspace.views().home(person.id()));
                    default -> new Surface.InMessage(message(request, "ts"));
                },
                Requests.needed(request, "block"),
                Requests.needed(request, "action"),
                Json.text(request, "typed", ""));
        JsonObject answer = Json.object("ok", suggestions.trouble().isEmpty(), "error", suggestions.trouble());
        if (suggestions.optionGroups().isEmpty()) {
            answer.add("options", suggestions.options());
        } else {
            answer.add("option_groups", suggestions.optionGroups());
        }
        return answer;
    }

    private static Surface view(Optional<OpenView> view) {
        return new Surface.InView(view.orElseThrow(() -> new IllegalArgumentException("It is closed")));
    }

    /** Uses a shortcut of the composer's menu, or, with a message, of that message's. */
    JsonObject shortcut(JsonObject request) {
        Player.Shortcut shortcut = player(request).usesShortcut(Requests.needed(request, "callbackId"));
        return reply(Json.text(request, "ts").isPresent() ? shortcut.on(message(request, "ts")) : shortcut.anywhere());
    }

    /** Puts an emoji under a message, or takes it back. */
    JsonObject react(JsonObject request) {
        SimMessage message = message(request, "ts");
        PersonId person = workspace.person(Requests.needed(request, "as")).id();
        String name = Requests.needed(request, "name");
        Reactions.Outcome outcome = workspace.reactions().add(message, person, name);
        if (outcome == Reactions.Outcome.ALREADY_THERE) {
            workspace.reactions().remove(message, person, name);
        }
        return Json.object("ok", true);
    }

    private SimMessage message(JsonObject request, String key) {
        Channel channel = workspace.channel(Requests.needed(request, "in"));
        Ts ts = Requests.ts(request, key);
        return workspace
                .messages()
                .find(channel.id(), ts)
                .or(() -> workspace.messages().findEphemeral(channel.id(), ts))
                .orElseThrow(() -> new IllegalArgumentException("The message is gone"));
    }

    JsonObject fill(JsonObject request) {
        player(request)
                .modal()
                .fillById(
                        Requests.needed(request, "block"),
                        Requests.needed(request, "action"),
                        Json.texts(request, "values"));
        return Json.object("ok", true);
    }

    JsonObject submit(JsonObject request) {
        Submission submission = player(request).modal().submit();
        JsonObject errors = new JsonObject();
        submission.errors().forEach(errors::addProperty);
        return Json.object("ok", submission.accepted(), "errors", errors, "error", submission.trouble());
    }

    /** Goes back to the modal below, or closes all of them. */
    JsonObject close(JsonObject request) {
        Optional<Modal> modal = player(request).findModal();
        modal.ifPresent(Json.isTrue(request, "all") ? Modal::closeAll : Modal::close);
        return Json.object("ok", true);
    }

    JsonObject home(JsonObject request) {
        return reply(player(request).opensHome());
    }

    private Player player(JsonObject request) {
        return new Player(interactions, workspace.person(Requests.needed(request, "as")));
    }

    private static JsonObject reply(Reply reply) {
        return Json.object(
                "ok", reply.acknowledged(), "millis", reply.millis(), "error", reply.error(), "text", reply.text());
    }
}
