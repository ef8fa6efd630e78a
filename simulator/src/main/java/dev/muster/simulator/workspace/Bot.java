package dev.muster.simulator.workspace;

/** The installed app's identity in the workspace. */
public record Bot(PersonId user, String botId, String appId, String name) {}
