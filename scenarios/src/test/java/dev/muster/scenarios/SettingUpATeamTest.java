package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may set up a team, what can go wrong, and that it can be done again. */
final class SettingUpATeamTest extends Scenario {

    @Test
    void beforeThereIsATeamCommandsSayHowToGetOne() {
        TeamStage team = at("2026-11-16T10:00");
        for (String command :
                new String[] {"/ticket", "/claim 1", "/claim", "/ticket new Help", "/shift today", "/skill"}) {
            team.as("ana").types(command).sees("There is no team yet. An admin creates one with `/muster setup`.");
        }
        team.as("ana").types("/muster").sees("/ticket claim");
        team.as("ana").types("/muster help").sees("/muster setup");
    }

    @Test
    void anAdminSetsUpATeamAndNobodyElse() {
        TeamStage team = at("2026-11-16T10:00");
        team.as("ana").types("/muster setup").sees("Only a workspace admin may set up a team.");
        team.setUpForm()
                .submit()
                .sees("Billing support is set up: #billing-support, lead @Mara, 6 associates", "Europe/Berlin");
        team.as("ana")
                .types("/muster setup")
                .sees("Only a workspace admin or the lead, @Mara, may change Billing support.");
        team.as("ana").types("/ticket").sees("The queue of Billing support is empty.");
    }

    @Test
    void theLeadChangesTheTeamAndFindsWhatWasSaved() {
        TeamStage team = monday("10:00");
        team.as("mara")
                .types("/muster setup")
                .form()
                .shows("Change the team", "Billing support", "Europe/Berlin", "Mon-Fri 08:00-20:00", "08:45")
                .fill("name", "Billing")
                .fill("members", "ana", "raj")
                .submit()
                .sees("Billing is changed:", "2 associates");
        team.as("tom").types("/claim").sees("is for the team of Billing.");
        team.as("mara").types("/muster setup").form().shows("[Billing]");
    }

    @Test
    void eachMistakeIsExplainedUnderItsField() {
        TeamStage team = at("2026-11-16T10:00");
        Form form = team.setUpForm();
        form.fill("zone", "Europe/Berln").isRefusedAt("zone", "Europe/Berlin").fill("zone", "Europe/Berlin");
        form.fill("zone", "+01:00").isRefusedAt("zone").fill("zone", "Europe/Berlin");
        form.fill("hours", "whenever").isRefusedAt("hours", "Mon-Fri 09:00-17:00");
        form.fill("hours", "Mon-Fri 17:00-17:00").isRefusedAt("hours");
        form.fill("hours", "Mon-Fri 08:00-25:00").isRefusedAt("hours").fill("hours", "Mon-Fri 08:00-20:00");
        form.fill("holidays", "Germany").isRefusedAt("holidays", "like DE or US");
        form.fill("holidays", "DE-XX").isRefusedAt("holidays", "Write DE for those of the whole country");
        form.fill("holidays", "DE-BY");
        form.fill("days-off", "Christmas").isRefusedAt("days-off", "2026-12-24").fill("days-off", "2026-12-24");
        form.fill("targets", "fast").isRefusedAt("targets", "urgent 30m/4h");
        form.fill("targets", "urgent 30m/4h, high 1h/8h, normal 4h/24h, low 8h/40h");
        form.fill("reminder", "soon").isRefusedAt("reminder", "5 to 720");
        form.fill("reminder", "4").isRefusedAt("reminder", "5 to 720").fill("reminder", "30");
        form.fill("name", " ").isRefusedAt("name", "Give the team a name.").fill("name", "Billing");
        form.fill("lead", "muster").isRefusedAt("lead", "can't be a bot").fill("lead", "mara");
        form.fill("members", "ana", "muster").isRefusedAt("members", "is a bot").fill("members", "ana");
        form.submit().sees("Billing is set up");
    }

    @Test
    void peopleWhoLeftCannotBeInATeam() {
        TeamStage team = at("2026-11-16T10:00");
        Person sam = team.slack().workspace().person("sam");
        team.slack().workspace().deactivate(sam);
        Form form = team.setUpForm().isRefusedAt("members", "account is deactivated");
        form.fill("members", "ana").fill("lead", "sam").isRefusedAt("lead", "deactivated");
    }

    @Test
    void aChannelThatTheBotCannotEnterIsRefused() {
        TeamStage team = at("2026-11-16T10:00");
        Person olga = team.slack().workspace().person("olga");
        Channel secret = team.slack().workspace().addChannel("#secret", Channel.Kind.PRIVATE, olga);
        Channel old = team.slack().workspace().addChannel("#old", olga);
        team.slack().workspace().removeBot(secret);
        team.slack().workspace().archive(old);
        Form form = team.setUpForm();
        form.fill("channel", "#secret").isRefusedAt("channel", "/invite @Muster");
        form.fill("channel", "#old").isRefusedAt("channel", "archived");
        form.fill("channel", "#billing-support").submit();
    }

    @Test
    void aPublicChannelIsJoinedWithoutAnInvitation() {
        TeamStage team = at("2026-11-16T10:00");
        team.slack().workspace().removeBot(team.slackChannel());
        team.setUpForm().submit().sees("is set up");
        team.as("ana").types("/ticket new It works");
        team.card(1).with("It works");
    }

    @Test
    void ofTwoWhoChangeATeamAtOnceTheSecondIsTold() {
        TeamStage team = monday("10:00");
        Form first = team.as("olga").types("/muster setup").form();
        Form second = team.as("mara").types("/muster setup").form();
        first.fill("name", "Olga's").submit();
        second.fill("name", "Mara's").isRefusedAt("name", "Somebody else changed the team meanwhile.");
        team.as("ana").types("/ticket").sees("Olga's");
    }

    @Test
    void whoIsNoLeadAnyMoreCannotSubmitAnOldForm() {
        TeamStage team = monday("10:00");
        Form old = team.as("mara").types("/muster setup").form();
        team.as("olga").types("/muster setup").form().fill("lead", "tom").submit();
        old.fill("name", "Mara's").submit().sees("Only a workspace admin or the lead, @Tom, may change");
        team.as("ana").types("/ticket").sees("Billing support");
    }

    @Test
    void whoIsInTwoTeamsIsToldToUseTheChannelOfOne() {
        TeamStage team = monday("10:00");
        Person[] people = {
            team.slack().workspace().person("olga"), team.slack().workspace().person("ana")
        };
        team.slack().workspace().addChannel("#tax", people);
        team.slack().workspace().addChannel("#random", people);
        team.setUpForm("olga", "#tax")
                .fill("name", "Tax")
                .fill("members", "ana")
                .submit()
                .sees("Tax is set up");

        team.as("ana").typesIn("#random", "/ticket").sees("You are in 2 teams.", "#billing-support", "#tax");
        team.as("ana").typesToTheBot("/ticket").sees("You are in 2 teams.");
        team.as("ana").typesIn("#tax", "/ticket new Reverse charge").sees("#1 Reverse charge is open");
        team.as("ana").typesIn("#tax", "/ticket").sees("1 ticket in the queue of Tax");
        team.as("ana").types("/ticket").sees("The queue of Billing support is empty.");
        team.as("ana").types("/claim 1").sees("Billing support has no ticket #1.");
        team.as("raj").typesToTheBot("/ticket").sees("The queue of Billing support is empty.");
        team.as("raj").typesIn("#tax", "/claim 1").sees("is for the team of Tax");
        team.as("otto").typesIn("#random", "/ticket new Where?").sees("You are in no team.", "#tax");
        team.channel("#tax").shows("#1 Reverse charge").once();
        team.channel().doesNotShow("Reverse charge");
    }

    @Test
    void aChannelHasOneTeamOnly() {
        TeamStage team = monday("10:00");
        team.slack().workspace().addChannel("#tax", team.slack().workspace().person("olga"));
        team.setUpForm("olga", "#tax")
                .fill("channel", "#billing-support")
                .isRefusedAt("channel", "Another team has this channel");
    }

    @Test
    void theCardsOfUnresolvedTicketsFollowTheTargetsAndTheHours() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/ticket new Refund fails");
        team.as("ana").types("/ticket new Invoice is empty");
        team.as("raj").types("/claim 2");
        team.as("raj").types("/ticket new Solved already");
        team.as("raj").types("/claim 3");
        team.as("raj").types("/ticket resolve 3 done");
        team.card(1).with("reply due 2026-11-16 13:00 UTC");
        String solved = team.card(3).text();

        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("targets", "urgent 30m/4h, high 1h/8h, normal 2h/24h, low 8h/40h")
                .submit();
        team.settle();
        team.card(1).with("reply due 2026-11-16 11:00 UTC");
        team.card(2).with("@Raj works on it", "reply due 2026-11-16 11:00 UTC");
        assertThat(team.card(3).text()).isEqualTo(solved);

        team.botStops();
        team.botStarts();
        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("hours", "Mon-Fri 08:00-11:00")
                .submit();
        team.settle();
        team.passes(Duration.ofMinutes(1));
        team.card(1).with("reply due 2026-11-17 08:00 UTC");

        team.as("ana").types("/claim 1").sees("is yours");
        team.card(1).with("@Ana works on it", "reply due 2026-11-17 08:00 UTC");
    }

    @Test
    void whatNoCardShowsChangesNone() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/ticket new Refund fails");
        long before = team.slack().traffic().calls("chat.update");

        team.as("mara").types("/muster setup").form().fill("name", "Billing").submit();
        team.passes(Duration.ofMinutes(5));

        assertThat(team.slack().traffic().calls("chat.update")).isEqualTo(before);
    }
}
