package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.blockkit.BlockKit;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A modal that a person has open: she reads it, fills it in, presses buttons in it, submits or closes it. */
public final class Modal {
    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Interactions interactions;
    private final Person person;
    private final String viewId;

    Modal(Interactions interactions, Person person, String viewId) {
        this.interactions = interactions;
        this.person = person;
        this.viewId = viewId;
    }

    public String id() {
        return viewId;
    }

    public String title() {
        return view().title();
    }

    public JsonArray blocks() {
        return view().blocks();
    }

    public String asText() {
        return view().asText(interactions.workspace());
    }

    /** The view as the app would get it, with its state. */
    public JsonObject json() {
        return Shapes.view(view(), interactions.workspace());
    }

    public boolean isOpen() {
        return views().find(viewId).isPresent();
    }

    private OpenView view() {
        return views().find(viewId).orElseThrow(() -> new IllegalStateException("The modal is closed"));
    }

    private Views views() {
        return interactions.workspace().views();
    }

    /**
     * Enters a value into a field, named by its label, block id, action id or placeholder. Options go by text or value,
     * people by handle, channels by name, dates as 2026-11-23, times as 09:00; no values clear the field.
     */
    public Modal fill(String field, String... values) {
        Found found = Found.field(Json.objects(blocks()), field)
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + field + " in:\n" + asText()));
        fill(found, List.of(values));
        return this;
    }

    /** Enters a value into a field named by its ids. */
    public void fillById(String blockId, String actionId, List<String> values) {
        Found found = Found.byId(Json.objects(blocks()), blockId, actionId)
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + blockId + "/" + actionId));
        fill(found, values);
    }

    private void fill(Found field, List<String> values) {
        Found found = interactions.withOptions(person, new Surface.InView(view()), field);
        if (found.actsAtOnce()) {
            interactions.actInView(person, view(), found, values);
        } else {
            JsonObject state = Entry.into(found.element(), values, interactions.workspace());
            views().enter(viewId, found.blockId(), found.actionId(), state);
        }
    }

    /** Types into an external menu, named like a field; what the app suggests can be chosen with {@link #fill}. */
    public Suggestions suggestions(String field, String typed) {
        return interactions.suggestions(person, new Surface.InView(view()), field, typed);
    }

    /** Presses a button in the modal, by its text or action id. */
    public Reply presses(String button) {
        Found found = Found.button(Json.objects(blocks()), button)
                .orElseThrow(() -> new IllegalArgumentException("There is no [" + button + "] in:\n" + asText()));
        return interactions.actInView(person, view(), found, List.of());
    }

    /** Submits what is entered; Slack's own checks come first and may keep it from the app. */
    public Submission submit() {
        OpenView view = view();
        Map<String, String> complaints = FieldChecks.complaints(view);
        if (!complaints.isEmpty()) {
            return new Submission(false, complaints, "", 0);
        }
        Delivery delivery = interactions.submit(person, view);
        if (!delivery.acknowledged()) {
            return new Submission(false, Map.of(), TROUBLE + " (" + delivery.error() + ")", delivery.millis());
        }
        return obey(delivery);
    }

    private Submission obey(Delivery delivery) {
        JsonObject answer = Json.parseObject(delivery.body()).orElseGet(JsonObject::new);
        Optional<JsonObject> next = Json.object(answer, "view");
        switch (Json.text(answer, "response_action", "")) {
            case "errors" -> {
                return new Submission(false, errors(answer), "", delivery.millis());
            }
            case "clear" -> views().clear(person.id());
            case "update", "push" -> {
                List<String> problems = next.map(BlockKit::problemsInView).orElse(List.of("no view"));
                if (!problems.isEmpty()) {
                    return new Submission(false, Map.of(), TROUBLE + " " + problems, delivery.millis());
                }
                if (Json.text(answer, "response_action", "").equals("update")) {
                    views().update(viewId, next.orElseThrow());
                } else {
                    views().push(person.id(), next.orElseThrow());
                }
            }
            default -> views().close(viewId);
        }
        return new Submission(!isOpen(), Map.of(), "", delivery.millis());
    }

    private static Map<String, String> errors(JsonObject answer) {
        Map<String, String> errors = new LinkedHashMap<>();
        Json.object(answer, "errors")
                .ifPresent(given -> given.keySet().forEach(key -> errors.put(key, Json.text(given, key, ""))));
        return errors;
    }

    /** Closes this modal; the one below it comes back. */
    public void close() {
        OpenView view = view();
        views().close(viewId);
        tell(view, false);
    }

    /** Closes this modal and all below it. */
    public void closeAll() {
        List<OpenView> stack = new ArrayList<>(views().stack(person.id()));
        views().clear(person.id());
        stack.forEach(view -> tell(view, true));
    }

    private void tell(OpenView view, boolean cleared) {
        if (Json.isTrue(view.definition(), "notify_on_close")) {
            interactions.deliver(interactions.payloads().closed(person, view, cleared));
        }
    }
}
