package dev.muster.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each code that a method can refuse with, by a call that gets it; {@code MINE}, {@code HERS} are timestamps of messages. */
class RefusalTableTest {
    private Simulator slack;
    private String mine;
    private String hers;

    @BeforeEach
    void start() {
        slack = Simulator.builder().limits(false).build().start();
        Person ana = slack.workspace().addPerson("ana", "Ana Alba");
        Person gone = slack.workspace().addPerson("gone", "Gone");
        slack.workspace().deactivate(gone);
        Channel here = slack.workspace().addChannel("#here", ana);
        Channel old = slack.workspace().addChannel("#old", ana);
        Channel away = slack.workspace().addChannel("#away", ana);
        Channel secret = slack.workspace().addChannel("#secret", Channel.Kind.PRIVATE, ana);
        mine = post(here, slack.workspace().bot().user().value());
        hers = post(here, ana.id().value());
        post(old, slack.workspace().bot().user().value());
        slack.workspace().archive(old);
        slack.workspace().removeBot(away);
        slack.workspace().removeBot(secret);
        slack.workspace()
                .userGroups()
                .add("oncall", "On call", ana.id(), slack.clock().instant(), java.util.List.of(ana.id()));
    }

    private String post(Channel channel, String author) {
        SimMessage message = slack.workspace()
                .post(channel.id(), new dev.muster.simulator.workspace.PersonId(author), Content.text("x"), null);
        return message.ts().toString();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat.postMessage       | {}                                                                | channel_not_found
            chat.postMessage       | {"channel":"CNOWHERE","text":"x"}                                 | channel_not_found
            chat.postMessage       | {"channel":"CSECRET","text":"x"}                                  | channel_not_found
            chat.postMessage       | {"channel":"UGONE","text":"x"}                                    | channel_not_found
            chat.postMessage       | {"channel":"CAWAY","text":"x"}                                    | not_in_channel
            chat.postMessage       | {"channel":"COLD","text":"x"}                                     | is_archived
            chat.postMessage       | {"channel":"CHERE"}                                               | no_text
            chat.postMessage       | {"channel":"CHERE","text":"x","thread_ts":"1.000001"}             | thread_not_found
            chat.postMessage       | {"channel":"CHERE","text":"x","thread_ts":"soon"}                 | invalid_thread_ts
            chat.postMessage       | {"channel":"CHERE","blocks":"{}"}                                 | invalid_blocks_format
            chat.postMessage       | {"channel":"CHERE","blocks":[{"type":"surprise"}]}                | invalid_blocks
            chat.postMessage       | {"channel":"CHERE","attachments":"{}"}                            | invalid_attachments
            chat.postMessage       | {"channel":"CHERE","attachments":[7]}                             | invalid_attachments
            chat.postMessage       | {"channel":"CHERE","attachments":[{"blocks":[{"type":"x"}]}]}     | invalid_blocks
            chat.postMessage       | {"channel":"CHERE","text":"x","metadata":"[]"}                    | invalid_metadata_format
            chat.postMessage       | {"channel":"CHERE","text":"x","username":"Ana"}                   | missing_scope
            chat.postEphemeral     | {"channel":"CHERE","text":"x","user":"UNOBODY"}                   | user_not_found
            chat.postEphemeral     | {"channel":"CHERE","text":"x","user":"UGONE"}                     | user_not_in_channel
            chat.postEphemeral     | {"channel":"CNOWHERE","text":"x","user":"UANA"}                   | channel_not_found
            chat.postEphemeral     | {"channel":"COLD","text":"x","user":"UANA"}                       | is_archived
            chat.postEphemeral     | {"channel":"CAWAY","text":"x","user":"UANA"}                      | not_in_channel
            chat.postEphemeral     | {"channel":"CHERE","user":"UANA"}                                 | no_text
            chat.update            | {"channel":"CNOWHERE","ts":"MINE","text":"x"}                     | channel_not_found
            chat.update            | {"channel":"CHERE","ts":"1.000001","text":"x"}                    | message_not_found
            chat.update            | {"channel":"CHERE","ts":"soon","text":"x"}                        | message_not_found
            chat.update            | {"channel":"CHERE","ts":"HERS","text":"x"}                        | cant_update_message
            chat.update            | {"channel":"CHERE","ts":"MINE"}                                   | no_text
            chat.delete            | {"channel":"CNOWHERE","ts":"MINE"}                                | channel_not_found
            chat.delete            | {"channel":"CHERE","ts":"1.000001"}                               | message_not_found
            chat.delete            | {"channel":"CHERE","ts":"HERS"}                                   | cant_delete_message
            chat.getPermalink      | {"channel":"CNOWHERE","message_ts":"MINE"}                        | channel_not_found
            chat.getPermalink      | {"channel":"CHERE","message_ts":"1.000001"}                       | message_not_found
            conversations.info     | {"channel":"CNOWHERE"}                                            | channel_not_found
            conversations.list     | {"types":"everything"}                                            | invalid_types
            conversations.list     | {"types":"mpim"}                                                  | missing_scope
            conversations.list     | {"limit":"0"}                                                     | invalid_limit
            conversations.list     | {"limit":"many"}                                                  | invalid_limit
            conversations.list     | {"cursor":"not ours"}                                             | invalid_cursor
            conversations.list     | {"cursor":"aGVsbG8="}                                             | invalid_cursor
            conversations.members  | {"channel":"CNOWHERE"}                                            | channel_not_found
            conversations.open     | {}                                                                | users_list_not_supplied
            conversations.open     | {"users":"UNOBODY"}                                               | user_not_found
            conversations.open     | {"users":"UGONE"}                                                 | user_disabled
            conversations.open     | {"users":"UANA,UGONE"}                                            | missing_scope
            conversations.open     | {"users":"U1,U2,U3,U4,U5,U6,U7,U8,U9"}                            | too_many_users
            conversations.open     | {"channel":"CNOWHERE"}                                            | channel_not_found
            conversations.join     | {"channel":"CNOWHERE"}                                            | channel_not_found
            conversations.join     | {"channel":"COLD"}                                                | is_archived
            conversations.join     | {"channel":"DANA"}                                                | method_not_supported_for_channel_type
            conversations.history  | {"channel":"CNOWHERE"}                                            | channel_not_found
            conversations.history  | {"channel":"CAWAY"}                                               | not_in_channel
            conversations.history  | {"channel":"CHERE","oldest":"soon"}                               | invalid_ts_oldest
            conversations.history  | {"channel":"CHERE","latest":"soon"}                               | invalid_ts_latest
            conversations.history  | {"channel":"CHERE","limit":"1001"}                                | invalid_limit
            conversations.replies  | {"channel":"CHERE","ts":"1.000001"}                               | thread_not_found
            conversations.replies  | {"channel":"CNOWHERE","ts":"MINE"}                                | channel_not_found
            users.info             | {"user":"UNOBODY"}                                                | user_not_found
            users.list             | {"limit":"-1"}                                                    | invalid_limit
            users.lookupByEmail    | {"email":"nobody@example.com"}                                    | users_not_found
            users.lookupByEmail    | {"email":"gone@example.com"}                                      | users_not_found
            users.profile.get      | {"user":"UNOBODY"}                                                | user_not_found
            team.info              | {"team":"TOTHER"}                                                 | team_not_found
            usergroups.users.list  | {"usergroup":"SNONE"}                                             | no_such_subteam
            usergroups.users.list  | {}                                                                | invalid_arguments
            usergroups.users.update| {"usergroup":"SNONE","users":"UANA"}                              | no_such_subteam
            usergroups.users.update| {"usergroup":"SONCALL"}                                           | no_users_provided
            usergroups.users.update| {"usergroup":"SONCALL","users":"UANA,UNOBODY"}                    | invalid_users
            usergroups.users.update| {"usergroup":"SONCALL","users":"UGONE"}                           | invalid_users
            reactions.add          | {"channel":"CHERE","timestamp":"MINE"}                            | invalid_name
            reactions.add          | {"channel":"CHERE","timestamp":"MINE","name":"no such emoji!"}    | invalid_name
            reactions.add          | {"channel":"CHERE","name":"eyes"}                                 | no_item_specified
            reactions.add          | {"channel":"CHERE","timestamp":"soon","name":"eyes"}              | bad_timestamp
            reactions.add          | {"channel":"CHERE","timestamp":"1.000001","name":"eyes"}          | message_not_found
            reactions.add          | {"channel":"CNOWHERE","timestamp":"MINE","name":"eyes"}           | channel_not_found
            pins.add               | {"channel":"CHERE"}                                               | no_item_specified
            pins.add               | {"channel":"CHERE","timestamp":"soon"}                            | bad_timestamp
            pins.add               | {"channel":"CHERE","timestamp":"1.000001"}                        | message_not_found
            pins.add               | {"channel":"CNOWHERE","timestamp":"MINE"}                         | channel_not_found
            bookmarks.add          | {"channel_id":"CNOWHERE","title":"t","type":"link","link":"https://e"} | channel_not_found
            bookmarks.add          | {"channel_id":"CHERE","title":"t","type":"file","link":"https://e"}    | invalid_bookmark_type
            bookmarks.add          | {"channel_id":"CHERE","title":"t","type":"link","link":"e"}       | invalid_link
            bookmarks.add          | {"channel_id":"CHERE","type":"link","link":"https://e"}           | invalid_arguments
            bookmarks.add          | {"channel_id":"CAWAY","title":"t","type":"link","link":"https://e"}    | not_in_channel
            bookmarks.add          | {"channel_id":"COLD","title":"t","type":"link","link":"https://e"}     | is_archived
            files.getUploadURLExternal   | {"filename":"a.csv"}                                        | invalid_arguments
            files.getUploadURLExternal   | {"length":"3"}                                              | invalid_arguments
            files.getUploadURLExternal   | {"filename":"a.csv","length":"none"}                        | invalid_arguments
            files.completeUploadExternal | {}                                                          | invalid_arguments
            files.completeUploadExternal | {"files":[{"id":"FNONE"}]}                                  | file_not_found
            files.completeUploadExternal | {"files":[{"id":"FNONE"}],"channel_id":"CNOWHERE"}          | channel_not_found
            files.completeUploadExternal | {"files":[{"id":"FNONE"}],"channel_id":"COLD"}              | is_archived
            files.completeUploadExternal | {"files":[{"id":"FNONE"}],"channel_id":"CAWAY"}             | not_in_channel
            views.open             | {"trigger_id":"t"}                                                | invalid_arguments
            views.open             | {"trigger_id":"t","view":"[]"}                                    | invalid_arguments
            views.open             | {"trigger_id":"t","view":{"type":"home","blocks":[]}}             | invalid_arguments
            views.open             | {"trigger_id":"t","view":{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}} | invalid_trigger_id
            views.push             | {"trigger_id":"t","view":{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}} | invalid_trigger_id
            views.update           | {"view_id":"V1","view":{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}}   | not_found
            views.publish          | {"user_id":"UNOBODY","view":{"type":"home","blocks":[]}}          | user_not_found
            views.publish          | {"user_id":"UANA","view":{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}} | invalid_arguments
            oauth.v2.access        | {}                                                                | invalid_client_id
            oauth.v2.access        | {"client_id":"1000000000.2000000000","client_secret":"wrong"}     | bad_client_secret
            oauth.v2.access        | {"client_id":"1000000000.2000000000","client_secret":"simulated-client-secret"} | invalid_code
            oauth.v2.access        | {"client_id":"1000000000.2000000000","client_secret":"simulated-client-secret","grant_type":"refresh_token"} | invalid_refresh_token
            oauth.v2.access        | {"client_id":"1000000000.2000000000","client_secret":"simulated-client-secret","grant_type":"password"} | invalid_grant_type
            pins.list              | {"channel":"CHERE"}                                               | unknown_method
            """)
    void isRefused(String method, String arguments, String code) throws Exception {
        slack.workspace().directChannel(slack.workspace().person("ana").id());
        JsonObject json = Json.parseObject(arguments.replace("MINE", mine).replace("HERS", hers))
                .orElseThrow();

        assertThat(new Call(slack, slack.botToken()).error(method, json)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "reactions.add, already_reacted, '{\"channel\":\"CHERE\",\"timestamp\":\"MINE\",\"name\":\"eyes\"}'",
        "pins.add, already_pinned, '{\"channel\":\"CHERE\",\"timestamp\":\"MINE\"}'",
    })
    void isRefusedTheSecondTime(String method, String code, String arguments) throws Exception {
        JsonObject json = Json.parseObject(arguments.replace("MINE", mine)).orElseThrow();
        Call call = new Call(slack, slack.botToken());

        assertThat(call.error(method, json)).isEmpty();
        assertThat(call.error(method, json)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"23, too_many_reactions"})
    void onePersonPutsSoManyEmojiUnderAMessage(int most, String code) throws Exception {
        Call call = new Call(slack, slack.botToken());
        for (int i = 0; i < most; i++) {
            assertThat(call.error("reactions.add", reaction("emoji" + i))).isEmpty();
        }

        assertThat(call.error("reactions.add", reaction("onemore"))).isEqualTo(code);
    }

    private JsonObject reaction(String name) {
        return Json.object("channel", "CHERE", "timestamp", mine, "name", name);
    }
}
