package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersUpdateResponse;
import dev.muster.bot.slack.Delivery.Outcome;
import dev.muster.bot.slack.SlackReply.Failed;
import dev.muster.bot.slack.SlackReply.Ok;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.UserGroupId;
import java.util.List;
import java.util.Set;

/** Sees to it that just those are in a user group whom a message names; changes nothing that is right already. */
final class GroupDelivery {
    static final String LIST = "usergroups.users.list";
    private static final String UPDATE = "usergroups.users.update";
    private static final String MISSING_SCOPE = "missing_scope";

    private final MethodsClient slack;

    GroupDelivery(MethodsClient slack) {
        this.slack = slack;
    }

    /** An attempt before may have reached Slack: what is there is asked for each time. */
    Outcome deliver(QueuedMessage message, UserGroupId group) {
        List<String> people = List.of(message.content().text().split(" ", -1));
        SlackReply<UsergroupsUsersListResponse> there =
                SlackReply.of(() -> slack.usergroupsUsersList(r -> r.usergroup(group.value())));
        return switch (there) {
            case Failed<UsergroupsUsersListResponse> no -> failed(LIST, no.failure());
            case Ok<UsergroupsUsersListResponse> ok ->
                Set.copyOf(ok.response().getUsers()).equals(Set.copyOf(people))
                        ? new Outcome.Applied()
                        : update(group, people);
        };
    }

    private Outcome update(UserGroupId group, List<String> people) {
        SlackReply<UsergroupsUsersUpdateResponse> reply = SlackReply.of(() ->
                slack.usergroupsUsersUpdate(r -> r.usergroup(group.value()).users(people)));
        return switch (reply) {
            case Ok<UsergroupsUsersUpdateResponse> done -> new Outcome.Applied();
            case Failed<UsergroupsUsersUpdateResponse> no -> failed(UPDATE, no.failure());
        };
    }

    /** A token without these scopes is right for everything else: waiting mends nothing. */
    private static Outcome failed(String method, SlackFailure failure) {
        return new Outcome.NotDelivered(
                method,
                failure instanceof SlackFailure.Refused refused
                                && refused.error().equals(MISSING_SCOPE)
                        ? new SlackFailure.Permanent(MISSING_SCOPE)
                        : failure);
    }
}
