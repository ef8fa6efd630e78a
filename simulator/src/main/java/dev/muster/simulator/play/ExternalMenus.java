package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.AppRequest;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Payloads;
import dev.muster.simulator.blockkit.BlockKit;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Menus whose options the app says while somebody types; only what it said last can be chosen. */
final class ExternalMenus {
    /** How much must be typed before the app is asked, where the menu doesn't say. */
    private static final int LEAST_TYPED = 3;

    private final AppConnection app;
    private final Payloads payloads;
    private final Map<Menu, Suggestions> suggested = new ConcurrentHashMap<>();

    private record Menu(PersonId person, String surface, String blockId, String actionId) {}

    ExternalMenus(AppConnection app, Payloads payloads) {
        this.app = app;
        this.payloads = payloads;
    }

    static boolean isExternal(JsonObject element) {
        return Json.text(element, "type", "").endsWith("external_select");
    }

    /** Asks the app, if enough was typed. */
    Suggestions ask(Person person, Surface where, Found found, String typed) {
        if (!isExternal(found.element())) {
            throw new IllegalArgumentException("A " + found.type() + " asks nobody for its options");
        }
        int least = Json.text(found.element(), "min_query_length")
                .map(Integer::parseInt)
                .orElse(LEAST_TYPED);
        Suggestions answer = typed.length() < least
                ? Suggestions.NONE
                : read(app.deliver(new AppRequest.OptionsRequest(payload(person, where, found, typed))));
        suggested.put(menu(person, where, found), answer);
        return answer;
    }

    private JsonObject payload(Person person, Surface where, Found found, String typed) {
        return switch (where) {
            case Surface.InMessage in ->
                payloads.suggestionInMessage(person, in.message(), found.blockId(), found.actionId(), typed);
            case Surface.InView in ->
                payloads.suggestionInView(person, in.view(), found.blockId(), found.actionId(), typed);
        };
    }

    private static Suggestions read(Delivery delivery) {
        if (!delivery.acknowledged()) {
            return Suggestions.trouble(delivery.error());
        }
        Optional<JsonObject> answer = Json.parseObject(delivery.body());
        if (answer.isEmpty()) {
            return Suggestions.trouble("The answer is not a JSON object");
        }
        List<String> problems = BlockKit.problemsInOptions(answer.get());
        return problems.isEmpty()
                ? new Suggestions(Json.array(answer.get(), "options"), Json.array(answer.get(), "option_groups"), "")
                : Suggestions.trouble(String.join("; ", problems));
    }

    /** The element with the options that can be chosen now: what was suggested last, and what is chosen already. */
    Found withOptions(Person person, Surface where, Found found, JsonObject current) {
        if (!isExternal(found.element())) {
            return found;
        }
        List<JsonObject> options = new ArrayList<>(suggested
                .getOrDefault(menu(person, where, found), Suggestions.NONE)
                .all());
        Json.object(current, "selected_option").ifPresent(options::add);
        options.addAll(Json.objects(current, "selected_options"));
        JsonObject element = found.element().deepCopy();
        element.add("options", Json.array(options));
        return new Found(found.block(), element);
    }

    private static Menu menu(Person person, Surface where, Found found) {
        return new Menu(person.id(), where.key(), found.blockId(), found.actionId());
    }
}
