package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            return trouble("(" + delivery.error() + ")", delivery);
        }
        return switch (ModalAnswer.read(delivery.body(), view)) {
            case ModalAnswer.Nonsense nonsense -> trouble(nonsense.problem(), delivery);
            case ModalAnswer.Errors errors -> new Submission(false, errors.byBlock(), "", delivery.millis());
            case ModalAnswer.Close close -> {
                views().close(viewId);
                yield done(delivery);
            }
            case ModalAnswer.Clear clear -> {
                views().clear(person.id());
                yield done(delivery);
            }
            case ModalAnswer.Update update -> {
                views().update(viewId, update.view());
                yield done(delivery);
            }
            case ModalAnswer.Push push ->
                views().push(person.id(), push.view()).isPresent()
                        ? done(delivery)
                        : trouble("there are " + Views.DEEPEST + " modals already", delivery);
        };
    }

    private Submission done(Delivery delivery) {
        return new Submission(!isOpen(), Map.of(), "", delivery.millis());
    }

    private static Submission trouble(String why, Delivery delivery) {
        return new Submission(false, Map.of(), TROUBLE + " " + why, delivery.millis());
    }

    /** Closes this modal; the one below it comes back, unless this one was made to take all with it. */
    public void close() {
        OpenView view = view();
        if (Json.isTrue(view.definition(), "clear_on_close")) {
            closeAll();
            return;
        }
        views().close(viewId);
        tell(view, false);
    }

    /** Closes all modals. */
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
