package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Reaction;
import dev.muster.simulator.workspace.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reactions, pins, bookmarks and user groups, as Slack's own client sees them. */
class MarksTest extends Client {
    @Test
    void aReactionIsSeenInTheHistory() throws Exception {
        String ts = post("done?");

        assertThat(client.reactionsAdd(r -> r.channel(id()).timestamp(ts).name(":white_check_mark:"))
                        .getError())
                .isNull();

        var message =
                client.conversationsHistory(r -> r.channel(id())).getMessages().getFirst();
        assertThat(message.getReactions()).extracting(Reaction::getName).containsExactly("white_check_mark");
        assertThat(message.getReactions().getFirst().getCount()).isEqualTo(1);
    }

    @Test
    void aPinnedMessageSaysWhere() throws Exception {
        String ts = post("read this");

        assertThat(client.pinsAdd(r -> r.channel(id()).timestamp(ts)).getError())
                .isNull();

        assertThat(client.conversationsHistory(r -> r.channel(id()))
                        .getMessages()
                        .getFirst()
                        .getPinnedTo())
                .containsExactly(id());
    }

    @Test
    void aBookmarkIsDescribed() throws Exception {
        var added = client.bookmarksAdd(
                r -> r.channelId(id()).title("Playbook").type("link").link("https://example.com/playbook"));

        assertThat(added.getError()).isNull();
        assertThat(added.getBookmark().getTitle()).isEqualTo("Playbook");
        assertThat(slack.workspace().bookmarks().in(channel.id())).hasSize(1);
    }

    @Test
    void aUserGroupFollowsWhoIsOnShift() throws Exception {
        Person ben = slack.workspace().addPerson("ben", "Ben Boyd");
        slack.workspace().userGroups().add("oncall", "On call", ana.id(), clock.instant(), List.of(ana.id()));

        assertThat(client.usergroupsList(r -> r.includeUsers(true).includeCount(true))
                        .getUsergroups()
                        .getFirst()
                        .getUsers())
                .containsExactly("UANA");
        var updated = client.usergroupsUsersUpdate(
                r -> r.usergroup("SONCALL").users(List.of(ben.id().value())));

        assertThat(updated.getError()).isNull();
        assertThat(client.usergroupsUsersList(r -> r.usergroup("SONCALL")).getUsers())
                .containsExactly("UBEN");
    }

    @Test
    void peopleAreFoundByMailAndDescribedByTheirProfile() throws Exception {
        slack.workspace().add(ana.titled("Support engineer"));

        assertThat(client.usersLookupByEmail(r -> r.email("ANA@example.com"))
                        .getUser()
                        .getId())
                .isEqualTo("UANA");
        var profile = client.usersProfileGet(r -> r.user("UANA")).getProfile();
        assertThat(profile.getTitle()).isEqualTo("Support engineer");
        assertThat(profile.getEmail()).isEqualTo("ana@example.com");
        assertThat(profile.getImage72()).isEqualTo(slack.url() + "/avatar/UANA.svg");
    }
}
