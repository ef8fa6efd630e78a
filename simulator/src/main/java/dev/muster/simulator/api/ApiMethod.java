package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** A Web API method: its name, the scope it needs (empty: none), its rate tier, and what it does. */
public record ApiMethod(String name, String scope, Tier tier, Function<ApiCall, JsonObject> action) {}
