package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import dev.muster.bot.interaction.Directory;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks Slack about people and channels, every time anew: a right that was taken away is gone at once. */
public final class SlackDirectory implements Directory {
    private static final Set<String> NOBODY =
            Set.of("user_not_found", "users_not_found", "user_not_visible", "invalid_user");

    private static final List<ConversationType> CHANNELS =
            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

    /** As many as Slack gives at once; in a workspace with more channels than pages, mentions find the others. */
    private static final int PAGE = 1000;

    private static final int PAGES = 5;

    private final MethodsClient slack;

    public SlackDirectory(MethodsClient slack) {
        this.slack = slack;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SlackUnavailableException when Slack doesn't say
     */
    @Override
    public Optional<Person> person(UserId user) {
        return switch (SlackReply.of(() -> slack.usersInfo(r -> r.user(user.value())))) {
            case SlackReply.Ok<UsersInfoResponse> ok ->
                Optional.of(person(user, ok.response().getUser()));
            case SlackReply.Failed<UsersInfoResponse> no -> {
                if (NOBODY.contains(no.failure().error())) {
                    yield Optional.empty();
                }
                throw new SlackUnavailableException("users.info", no.failure());
            }
        };
    }

    private static Person person(UserId id, User user) {
        boolean working = !user.isDeleted() && !user.isBot() && !id.value().equals("USLACKBOT");
        boolean admin = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
        return new Person(id, name(user), user.getTz() == null ? "" : user.getTz(), admin, working);
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        if (profile != null) {
            if (!isBlank(profile.getDisplayName())) {
                return profile.getDisplayName();
            }
            if (!isBlank(profile.getRealName())) {
                return profile.getRealName();
            }
        }
        return isBlank(user.getRealName()) ? user.getName() : user.getRealName();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * {@inheritDoc}
     *
     * @throws SlackUnavailableException when Slack doesn't say
     */
    @Override
    public ChannelAccess join(ChannelId channel) {
        return switch (SlackReply.of(() -> slack.conversationsInfo(r -> r.channel(channel.value())))) {
            case SlackReply.Ok<ConversationsInfoResponse> ok ->
                join(ok.response().getChannel(), channel);
            case SlackReply.Failed<ConversationsInfoResponse> no -> access("conversations.info", no.failure());
        };
    }

    private ChannelAccess join(Conversation found, ChannelId channel) {
        if (found.isArchived()) {
            return ChannelAccess.ARCHIVED;
        }
        if (found.isMember() || found.isIm()) {
            return ChannelAccess.IN_CHANNEL;
        }
        if (found.isPrivate() || found.isMpim()) {
            return ChannelAccess.NOT_INVITED;
        }
        return switch (SlackReply.of(() -> slack.conversationsJoin(r -> r.channel(channel.value())))) {
            case SlackReply.Ok<?> ok -> ChannelAccess.IN_CHANNEL;
            case SlackReply.Failed<?> no -> access("conversations.join", no.failure());
        };
    }

    /**
     * {@inheritDoc}
     *
     * @throws SlackUnavailableException when Slack doesn't say
     */
    @Override
    public Optional<ChannelId> channelNamed(String name) {
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            String from = cursor;
            switch (SlackReply.of(() -> slack.conversationsList(
                    r -> r.types(CHANNELS).excludeArchived(true).limit(PAGE).cursor(from)))) {
                case SlackReply.Failed<ConversationsListResponse> no ->
                    throw new SlackUnavailableException("conversations.list", no.failure());
                case SlackReply.Ok<ConversationsListResponse> ok -> {
                    Optional<ChannelId> found = ok.response().getChannels().stream()
                            .filter(channel -> name.equals(channel.getName()))
                            .map(channel -> new ChannelId(channel.getId()))
                            .findFirst();
                    cursor = next(ok.response());
                    if (found.isPresent() || cursor.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String next(ConversationsListResponse list) {
        String cursor = list.getResponseMetadata() == null
                ? null
                : list.getResponseMetadata().getNextCursor();
        return cursor == null ? "" : cursor;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SlackUnavailableException when Slack doesn't say
     */
    @Override
    public UserGroups userGroups() {
        return switch (SlackReply.of(() -> slack.usergroupsList(r -> r))) {
            case SlackReply.Ok<UsergroupsListResponse> ok ->
                new UserGroups.Seen(ok.response().getUsergroups().stream()
                        .map(g -> new UserGroup(new UserGroupId(g.getId()), g.getHandle(), g.getName()))
                        .sorted(Comparator.comparing(UserGroup::handle))
                        .toList());
            case SlackReply.Failed<UsergroupsListResponse> no ->
                switch (no.failure()) {
                    case SlackFailure.Permanent permanent -> new UserGroups.Refused(permanent.error());
                    case SlackFailure.Refused refused
                    when refused.error().equals("missing_scope") -> new UserGroups.Refused(refused.error());
                    case SlackFailure other -> throw new SlackUnavailableException("usergroups.list", other);
                };
        };
    }

    private static ChannelAccess access(String method, SlackFailure failure) {
        return switch (failure.error()) {
            case "channel_not_found", "invalid_channel" -> ChannelAccess.NOT_FOUND;
            case "is_archived" -> ChannelAccess.ARCHIVED;
            case "method_not_supported_for_channel_type", "not_in_channel" -> ChannelAccess.NOT_INVITED;
            default -> throw new SlackUnavailableException(method, failure);
        };
    }
}
