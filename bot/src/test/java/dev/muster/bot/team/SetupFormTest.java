package dev.muster.bot.team;

import static dev.muster.bot.BotFixture.BERLIN;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.FormValues;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Region;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupFormTest {
    private static final PublicHolidays CALENDAR = new PublicHolidays() {
        @Override
        public Set<LocalDate> of(Region region, int year) {
            return Set.of();
        }

        @Override
        public boolean knows(Region region) {
            return List.of("DE", "DE-BY").contains(region.toString());
        }
    };

    private static Map<String, List<String>> filled() {
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of("Billing"));
        values.put("channel", List.of("C0BILLING"));
        values.put("lead", List.of("U0LEAD"));
        values.put("members", List.of("U0ANA", "U0RAJ", "U0ANA"));
        values.put("zone", List.of("Europe/Berlin"));
        values.put("hours", List.of("Mon-Fri 09:00-17:00"));
        values.put("targets", List.of("urgent 30m/4h, high 1h/8h, normal 4h/24h, low 8h/40h"));
        values.put("daily", List.of("08:45"));
        values.put("digest-day", List.of("MONDAY"));
        values.put("digest-time", List.of("09:00"));
        values.put("reminder", List.of("30"));
        return values;
    }

    @Test
    void slackTakesTheFormForANewTeamAndForAnOldOne() {
        Team team = team();

        SlackSchema.acceptsModal(SetupForm.view(SetupForm.Initial.of(team), false, "team-billing/1"));
        SlackSchema.acceptsModal(SetupForm.view(
                new SetupForm.Initial(
                        "Support",
                        null,
                        LEAD,
                        List.of(),
                        "UTC",
                        "Mon-Fri 09:00-17:00",
                        DaysOff.NONE,
                        SlaTargets.DEFAULT,
                        RoutineTimes.DEFAULT),
                true,
                "new"));
    }

    @Test
    void whatIsFilledInIsReadAndNobodyTwice() {
        assertThat(SetupForm.read(new FormValues(filled()), CALENDAR))
                .isEqualTo(new SetupForm.Read.Ok(new SetupForm.Filled(
                        "Billing",
                        CHANNEL,
                        LEAD,
                        List.of(new UserId("U0ANA"), new UserId("U0RAJ")),
                        BusinessHours.officeHours(BERLIN),
                        SlaTargets.DEFAULT,
                        RoutineTimes.DEFAULT)));
    }

    @Test
    void everyWrongFieldHasItsLineAtOnce() {
        assertThat(SetupForm.read(new FormValues(Map.of()), CALENDAR))
                .isInstanceOfSatisfying(SetupForm.Read.Wrong.class, wrong -> assertThat(wrong.lines())
                        .containsOnlyKeys(filled().keySet()));
    }

    @Test
    void aReminderIsFiveMinutesToTwelveHoursBefore() {
        Map<String, List<String>> values = filled();
        for (String minutes : List.of("4", "721", "-5", "soon", "99999")) {
            values.put("reminder", List.of(minutes));
            assertThat(SetupForm.read(new FormValues(values), CALENDAR))
                    .isEqualTo(
                            new SetupForm.Read.Wrong(Map.of("reminder", "Write a number of minutes from 5 to 720.")));
        }
        for (String minutes : List.of("5", "720")) {
            values.put("reminder", List.of(minutes));
            assertThat(SetupForm.read(new FormValues(values), CALENDAR)).isInstanceOf(SetupForm.Read.Ok.class);
        }
    }

    @Test
    void publicHolidaysAndDaysOffAreReadIfThereAreAny() {
        Map<String, List<String>> values = filled();
        values.put("holidays", List.of("de-by"));
        values.put("days-off", List.of("2026-12-31; 2026-12-24"));

        SetupForm.Read read = SetupForm.read(new FormValues(values), CALENDAR);

        DaysOff expected =
                new DaysOff(new Region("DE", "BY"), Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)));
        assertThat(read).isInstanceOfSatisfying(SetupForm.Read.Ok.class, ok -> assertThat(
                        ok.filled().hours().daysOff())
                .isEqualTo(expected));
        assertThat(DaysOffText.dates(DaysOffText.write(expected.own()))).contains(expected.own());
    }

    @Test
    void whatIsNoRegionAndNoDateIsExplained() {
        Map<String, List<String>> values = filled();
        values.put("holidays", List.of("DE-XX"));
        values.put("days-off", List.of("Christmas"));

        assertThat(SetupForm.read(new FormValues(values), CALENDAR))
                .isEqualTo(new SetupForm.Read.Wrong(Map.of(
                        "holidays",
                        "I know the holidays of DE, but no part of it of this name. Write DE for those of the whole country.",
                        "days-off",
                        "Write up to 50 dates, like 2026-12-24, 2026-12-31")));
        assertThat(DaysOffText.explain("Germany", CALENDAR)).contains("like DE or US");
    }
}
