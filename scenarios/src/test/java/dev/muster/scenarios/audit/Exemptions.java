package dev.muster.scenarios.audit;

import static java.util.Map.entry;

import java.util.Map;

/** What belongs to no single workspace, each with its reason: a few methods of repositories, and whole collections. */
final class Exemptions {
    static final Map<String, String> ACROSS_WORKSPACES = Map.ofEntries(
            entry("schema", "there is one for the whole database"),
            entry("MongoTeams.forEach", "one instance wakes the routines of every team"),
            entry("MongoTeams.changedSince", "one instance hears of the changes of every team"),
            entry("MongoInbox.forgetBefore", "whatever nobody sends again is forgotten at once"),
            entry("MongoOwedAnswers.takeOver", "one instance answers in the place of one that died, for whomever"),
            entry("Leasing.ready", "one sender takes whatever is due; each message is then changed by its key"),
            entry("Heads.turns", "queues are looked over round and round; their names begin with the workspace"),
            entry("MongoParkedMessages.oldest", "whoever runs Muster looks after the messages of all teams"),
            entry("MongoParkedMessages.keys", "whoever runs Muster looks after the messages of all teams"),
            entry("MongoOutbox.nextAttempt", "one sender sleeps until anything is due"),
            entry("MongoOutgoingWebhooks.lease", "one sender takes whichever webhook has something due"),
            entry("MongoOutgoingWebhooks.nextLook", "one sender sleeps until anything is due"),
            entry("MongoOutgoingEvents.forgetBefore", "what nobody looks at any more is forgotten at once"));

    private Exemptions() {}
}
