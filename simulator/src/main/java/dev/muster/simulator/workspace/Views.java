package dev.muster.simulator.workspace;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The modals that people have open, up to three on top of each other, and their home views. */
public final class Views {
    /** How many modals Slack lets an app stack. */
    public static final int DEEPEST = 3;

    private final Map<PersonId, List<OpenView>> modals = new ConcurrentHashMap<>();
    private final Map<PersonId, OpenView> homes = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final Runnable changed;

    Views(Runnable changed) {
        this.changed = changed;
    }

    /** Opens a modal in place of whatever the person had open. */
    public synchronized OpenView open(PersonId person, JsonObject definition) {
        String id = nextId();
        OpenView view = new OpenView(id, id, null, person, nextHash(), complete(definition), new JsonObject());
        modals.put(person, List.of(view));
        changed.run();
        return view;
    }

    /** Puts a modal on top of the open one; empty when nothing is open or the stack is full. */
    public synchronized Optional<OpenView> push(PersonId person, JsonObject definition) {
        List<OpenView> stack = new ArrayList<>(stack(person));
        if (stack.isEmpty() || stack.size() >= DEEPEST) {
            return Optional.empty();
        }
        OpenView below = stack.getLast();
        OpenView view = new OpenView(
                nextId(), below.rootId(), below.id(), person, nextHash(), complete(definition), new JsonObject());
        stack.add(view);
        modals.put(person, List.copyOf(stack));
        changed.run();
        return Optional.of(view);
    }

    public synchronized OpenView publish(PersonId person, JsonObject definition) {
        OpenView old = homes.get(person);
        String id = old == null ? nextId() : old.id();
        OpenView view = new OpenView(id, id, null, person, nextHash(), complete(definition), new JsonObject());
        homes.put(person, view);
        changed.run();
        return view;
    }

    /** Replaces what an open view shows, keeping what was entered in blocks that are still there. */
    public synchronized Optional<OpenView> update(String viewId, JsonObject definition) {
        return change(viewId, view -> view.redefined(complete(definition), nextHash()));
    }

    /** Enters a value into an input of an open view, or clears it when the value is null. */
    public synchronized Optional<OpenView> enter(
            String viewId, String blockId, String actionId, @Nullable JsonObject value) {
        return change(viewId, view -> view.entering(blockId, actionId, value));
    }

    private Optional<OpenView> change(String viewId, java.util.function.UnaryOperator<OpenView> how) {
        Optional<OpenView> old = find(viewId);
        Optional<OpenView> next = old.map(how);
        next.ifPresent(view -> {
            if (view.type().equals("home")) {
                homes.put(view.person(), view);
            } else {
                modals.put(
                        view.person(),
                        stack(view.person()).stream()
                                .map(v -> v.id().equals(viewId) ? view : v)
                                .toList());
            }
            changed.run();
        });
        return next;
    }

    /** Closes one view; the one below comes back. */
    public synchronized void close(String viewId) {
        find(viewId)
                .ifPresent(view -> modals.put(
                        view.person(),
                        stack(view.person()).stream()
                                .filter(v -> !v.id().equals(viewId))
                                .toList()));
        changed.run();
    }

    /** Closes all of a person's modals. */
    public synchronized void clear(PersonId person) {
        modals.remove(person);
        changed.run();
    }

    /** The person's open modals, the topmost last. */
    public List<OpenView> stack(PersonId person) {
        return modals.getOrDefault(person, List.of());
    }

    /** The modal that the person has before her. */
    public Optional<OpenView> top(PersonId person) {
        List<OpenView> stack = stack(person);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    public Optional<OpenView> home(PersonId person) {
        return Optional.ofNullable(homes.get(person));
    }

    public Optional<OpenView> find(String viewId) {
        return java.util.stream.Stream.concat(modals.values().stream().flatMap(List::stream), homes.values().stream())
                .filter(view -> view.id().equals(viewId))
                .findFirst();
    }

    public Optional<OpenView> findByExternalId(String externalId) {
        return modals.values().stream()
                .flatMap(List::stream)
                .filter(view -> Json.text(view.definition(), "external_id", "").equals(externalId))
                .findFirst();
    }

    private JsonObject complete(JsonObject definition) {
        JsonObject copy = definition.deepCopy();
        GivenIds.complete(Json.array(copy, "blocks"), () -> "b" + serial.incrementAndGet());
        return copy;
    }

    private String nextId() {
        return "V" + (10_000_000 + serial.incrementAndGet());
    }

    private String nextHash() {
        return "h" + serial.incrementAndGet();
    }
}
