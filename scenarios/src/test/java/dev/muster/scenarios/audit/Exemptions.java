package dev.muster.scenarios.audit;

import java.util.Map;

/** What belongs to no single workspace, each with its reason: a few methods of repositories, and whole collections. */
final class Exemptions {
    static final Map<String, String> ACROSS_WORKSPACES = Map.of(
            "schema", "there is one for the whole database",
            "MongoTeams.forEach", "one instance wakes the routines of every team",
            "MongoTeams.changedSince", "one instance hears of the changes of every team",
            "MongoInbox.forgetBefore", "whatever nobody sends again is forgotten at once",
            "MongoOwedAnswers.takeOver", "one instance answers in the place of one that died, for whomever",
            "Leasing.ready", "one sender takes whatever is due; each message is then changed by its key",
            "Heads.turns", "queues are looked over round and round; their names begin with the workspace",
            "MongoParkedMessages.oldest", "whoever runs Muster looks after the messages of all teams",
            "MongoParkedMessages.keys", "whoever runs Muster looks after the messages of all teams",
            "MongoOutbox.nextAttempt", "one sender sleeps until anything is due");

    private Exemptions() {}
}
