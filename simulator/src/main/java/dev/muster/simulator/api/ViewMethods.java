package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.blockkit.BlockKit;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code views.*} methods. */
final class ViewMethods {
    private final Triggers triggers;

    ViewMethods(Triggers triggers) {
        this.triggers = triggers;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("views.open", Access.bot(""), Tier.FOUR, this::open),
                new ApiMethod("views.push", Access.bot(""), Tier.FOUR, this::push),
                new ApiMethod("views.update", Access.bot(""), Tier.FOUR, this::update),
                new ApiMethod("views.publish", Access.bot(""), Tier.FOUR, this::publish));
    }

    private JsonObject open(ApiCall call) {
        JsonObject definition = definition(call, "modal");
        externalIdIsFree(call, definition);
        PersonId person = triggers.exchange(trigger(call));
        return answer(call, call.workspace().views().open(person, definition));
    }

    private JsonObject push(ApiCall call) {
        JsonObject definition = definition(call, "modal");
        externalIdIsFree(call, definition);
        PersonId person = triggers.exchange(trigger(call));
        return answer(
                call,
                call.workspace().views().push(person, definition).orElseThrow(() -> new Refusal("push_limit_reached")));
    }

    private static void externalIdIsFree(ApiCall call, JsonObject definition) {
        String id = Json.text(definition, "external_id", "");
        if (!id.isEmpty() && call.workspace().views().findByExternalId(id).isPresent()) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private static String trigger(ApiCall call) {
        return call.args().text("trigger_id").orElseThrow(() -> new Refusal("invalid_trigger_id"));
    }

    private JsonObject update(ApiCall call) {
        Args args = call.args();
        Optional<OpenView> byId =
                args.text("view_id").flatMap(id -> call.workspace().views().find(id));
        OpenView view = byId.or(() -> args.text("external_id")
                        .flatMap(id -> call.workspace().views().findByExternalId(id)))
                .orElseThrow(() -> new Refusal("not_found"));
        JsonObject definition = definition(call, view.type());
        checkHash(args, view);
        return answer(
                call,
                call.workspace().views().update(view.id(), definition).orElseThrow(() -> new Refusal("not_found")));
    }

    private JsonObject publish(ApiCall call) {
        Person person = call.person("user_id");
        JsonObject definition = definition(call, "home");
        call.workspace().views().home(person.id()).ifPresent(old -> checkHash(call.args(), old));
        return answer(call, call.workspace().views().publish(person.id(), definition));
    }

    private static void checkHash(Args args, OpenView view) {
        if (args.text("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
            throw new Refusal("hash_conflict");
        }
    }

    private static JsonObject definition(ApiCall call, String type) {
        JsonObject view = call.args()
                .object("view", "invalid_arguments")
                .orElseThrow(() -> new Refusal("invalid_arguments", List.of("[ERROR] missing required field: view")));
        List<String> problems = new ArrayList<>(BlockKit.problemsInView(view));
        problems.addAll(new ShownFiles(call.workspace(), call.caller()).problems(view, "/view"));
        if (!problems.isEmpty()) {
            throw new Refusal("invalid_arguments", problems);
        }
        if (!Json.text(view, "type", "").equals(type)) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] must be " + type + " [json-pointer:/view/type]"));
        }
        return view;
    }

    private static JsonObject answer(ApiCall call, OpenView view) {
        return Json.object("view", Shapes.view(view, call.workspace()));
    }
}
