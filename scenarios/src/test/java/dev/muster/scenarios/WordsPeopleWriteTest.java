package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.traffic.Traffic.Direction;
import dev.muster.simulator.workspace.SimMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever people write is shown as they wrote it, and calls nobody. */
final class WordsPeopleWriteTest extends Scenario {
    private static final Pattern MENTION = Pattern.compile("<(@[A-Z0-9]+|![a-z]+)");

    private final List<SimMessage> everything = new ArrayList<>();

    @Test
    void aSubjectNeverMentionsAnybody() {
        TeamStage team = monday("10:00");
        team.slack().onMessage(everything::add);
        String nasty =
                "<!channel> <!here|here> @channel @everyone <@U0MEI> <@U0MEI|mei> <#C0X|x> <b>bold</b> &lt;!channel&gt;"
                        + " <https://evil.example|click> ```code``` *bold* _it_";
        Delivery answer = sendRaw(team, "ana", "/ticket new PLACE", nasty);
        assertThat(answer.acknowledged()).isTrue();
        team.as("ana").types("/claim 1").types("/ticket reply 1 @mei said <!channel> & left");
        sendRaw(team, "ana", "/ticket wait 1 PLACE", nasty);
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket").sees("#1");
        team.as("ana").types("/ticket show 1").sees("#1");
        sendRaw(team, "ana", "/ticket resolve 1 PLACE", nasty);
        team.card(1).with("@channel @everyone", "<b>bold</b>");
        sendRaw(team, "ana", "/ticket list PLACE", nasty);
        sendRaw(team, "ana", "/claim PLACE", nasty);
        sendRaw(team, "ana", "/ticket PLACE", nasty.replace(' ', '-'));
        team.settle();

        assertThat(everything).isNotEmpty();
        for (SimMessage message : everything) {
            String raw = message.text() + message.blocks();
            // What the program writes itself: Ana, who acts, and times.
            assertThat(mentions(raw)).as(raw).isSubsetOf("@U0ANA", "!date");
            assertThat(raw).doesNotContain("<b>", "<https://evil");
        }
        assertThat(team.slack().traffic().exchanges())
                .filteredOn(e -> e.direction() == Direction.FROM_APP)
                .noneMatch(e -> e.request().contains("link_names=1")
                        || e.request().contains("link_names=true")
                        || e.request().contains("parse=full"));
    }

    /** As Slack sends it when it resolves names in commands: its own marks arrive as marks. */
    private static Delivery sendRaw(TeamStage team, String who, String command, String words) {
        String body = team.slack()
                .command(team.slack().workspace().person(who), team.slackChannel(), command)
                .body()
                .replace("PLACE", URLEncoder.encode(words, StandardCharsets.UTF_8));
        SignedRequest request = team.slack().signed(body, Duration.ZERO);
        Delivery delivery = team.slack().send(request);
        team.settle();
        assertThat(mentions(delivery.body().replace("\\u003c", "<")))
                .as(delivery.body())
                .isSubsetOf("@U0ANA", "!date");
        return delivery;
    }

    private static List<String> mentions(String raw) {
        Matcher mention = MENTION.matcher(raw.replace("\\u003c", "<"));
        List<String> found = new ArrayList<>();
        while (mention.find()) {
            found.add(mention.group(1));
        }
        return found;
    }

    @Test
    void namesOfTeamsAndShiftTypesMentionNobodyEither() {
        TeamStage team = at("2026-11-16T10:00");
        team.slack().onMessage(everything::add);
        team.setUpForm().fill("name", "<!channel> & <@U0OTTO>").submit().sees("<!channel> & <@U0OTTO> is set up");
        team.as("mara")
                .types("/shift types")
                .form()
                .fill("types", "<!here> 08:00-16:00 Mon-Fri 1")
                .submit();
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.as("ana").types("/ticket").sees("<!channel> & <@U0OTTO>");
        team.until("2026-11-23T08:01");
        team.channel().shows("Now on shift").with("<!here>");
        for (SimMessage message : everything) {
            assertThat(mentions(message.text() + message.blocks()))
                    .as(message.text())
                    .doesNotContain("!channel", "!here", "@U0OTTO");
        }
    }

    @Test
    void longSubjectsAndNotesAreTakenOrRefusedWithTheirLength() {
        TeamStage team = monday("10:00");
        String longest = "ä".repeat(200);
        team.as("ana").types("/ticket new " + longest).sees(longest);
        team.as("ana").types("/ticket new " + longest + "ä").sees("201 characters long; at most 200");
        String note = "<&>".repeat(666) + "xx";
        team.as("ana").types("/ticket reply 1 " + note).sees("noted");
        team.as("ana").types("/ticket wait 1 " + note).sees("waits for the user");
        team.as("ana").types("/ticket resolve 1 " + note).sees("is resolved");
        team.as("ana").types("/ticket reply 1 " + note + "y").sees("2,001 characters long");
        for (int i = 0; i < 40; i++) {
            team.as("ana").types("/ticket reopen 1 " + note);
            team.as("ana").types("/ticket resolve 1 " + i + note.substring(3));
        }
        team.as("ana").types("/ticket show 1").sees("older events are not shown");
        team.card(1).with("Resolved by @Ana");
    }

    @Test
    void longDetailsFitIntoTheirCardHoweverTheyAreEscaped() {
        TeamStage team = monday("10:00");
        team.as("ana")
                .types("/ticket new")
                .form()
                .fill("subject", "&".repeat(200))
                .fill("details", "&".repeat(2000))
                .submit();
        team.card(1).with("&".repeat(200));
        team.as("ana").types("/ticket show 1").sees("&&&");
    }

    @Test
    void emojiAndRightToLeftNamesSurvive() {
        TeamStage team = at("2026-11-16T10:00");
        team.joins("nur", "نور الهدى");
        team.joins("zoe", "Zoë 🦊 O'Hara");
        team.setUpForm()
                .fill("name", "مساعدة 🧾")
                .fill("members", "nur", "zoe")
                .submit()
                .sees("مساعدة 🧾 is set up");
        team.as("nur").types("/ticket new فاتورة مكررة 🧾👩‍👩‍👧 #عاجل").sees("فاتورة مكررة 🧾👩‍👩‍👧");
        team.as("zoe").types("/claim 1").sees("is yours");
        team.card(1).with("فاتورة مكررة", "@Zoë works on it");
        team.as("zoe").types("/ticket list #عاجل").sees("1 ticket");
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.inbox("mara").shows("Roster for Mon 23 Nov").with("نور", "Zoë");
    }

    @Test
    void notesOfHandOffsEscalationsLaunchesAndLeaveMentionNobodyEither() {
        TeamStage team = monday("10:00");
        team.slack().onMessage(everything::add);
        String nasty = "<!channel> *all* `now` <@U0OTTO> \u202Egnp.exe";
        team.as("ana").types("/ticket new Refund");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket handoff 1 @raj " + nasty).doesNotSee("went wrong");
        team.inbox("raj").shows("<!channel>");
        team.as("raj").types("/ticket escalate 1 " + nasty).sees("is escalated");
        team.as("ana").types("/shift off 2026-11-27 " + nasty);
        team.inbox("mara").shows("asks for leave").with("<!channel>");
        team.as("mara").types("/launch new " + nasty + " on tomorrow").sees("is on the list");
        team.until("2026-11-17T09:00");
        team.channel().shows("Launched today: <!channel> ∗all∗ `now`").once();

        for (SimMessage message : everything) {
            String raw = message.text() + message.blocks();
            assertThat(mentions(raw)).as(raw).doesNotContain("!channel", "@U0OTTO");
            // What turns the direction of writing around is turned back before anything follows.
            assertThat(raw.chars().filter(c -> c == '\u202E').count())
                    .isEqualTo(raw.chars().filter(c -> c == '\u202C').count());
        }
    }
}
