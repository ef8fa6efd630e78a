package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** A Web API method: its name, who may call it, its rate tier, and what it does. */
public record ApiMethod(String name, Access access, Tier tier, Function<ApiCall, JsonObject> action) {}
