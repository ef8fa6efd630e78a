package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.published;
import static dev.muster.bot.BotFixture.shiftType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotFixture;
import dev.muster.bot.SlackSchema;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.shift.OfferEffect;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftLoad;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfferMessagesTest {
    private static final UserId MEI = new UserId("U0MEI");
    private static final Team TEAM = BotFixture.team("team-billing", "Billing", CHANNEL, ANA, RAJ, MEI);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Shift GIVEN = new Shift(TUESDAY, "<!channel>", ANA);
    private static final Shift COUNTER = new Shift(TUESDAY.plusDays(1), "Early", RAJ);
    private static final Roster ROSTER = published(
            "roster-a",
            TEAM,
            new Period(LocalDate.of(2026, 11, 23), 1),
            List.of(shiftType("Early", "07:00", "15:00"), shiftType("<!channel>", "14:00", "22:00")),
            List.of(GIVEN, COUNTER));
    private static final OfferEffect EFFECT = new OfferEffect(
            List.of(new OfferEffect.OnPerson(
                    RAJ,
                    new ShiftLoad(Duration.ofHours(40), 1, 0),
                    new ShiftLoad(Duration.ofHours(48), 2, 1),
                    Duration.ofHours(12))),
            List.of(new OfferEffect.Cover(GIVEN.of(RAJ), 1, 2)),
            Duration.ofHours(11),
            false);

    private static ShiftOffer offer(Kind kind, State state, boolean taken) {
        return new ShiftOffer(
                new OfferId("offer-a"),
                kind,
                GIVEN,
                List.of(RAJ, MEI),
                state,
                taken ? RAJ : null,
                taken && kind == Kind.SWAP ? COUNTER : null,
                null,
                switch (state) {
                    case OPEN, TAKEN, ENDED -> null;
                    case WITHDRAWN -> ANA;
                    case APPLIED -> kind == Kind.SICK ? RAJ : LEAD;
                    case DECLINED, UNDONE, VOID -> LEAD;
                },
                state == State.DECLINED ? "no <!channel>" : "",
                NOW,
                NOW,
                2);
    }

    private static OfferIn in(ShiftOffer offer) {
        return new OfferIn(ROSTER, offer, ROSTER);
    }

    private static List<Message> messages(ShiftOffer offer) {
        return OfferPosts.messages(TEAM, in(offer), offer.state() == State.TAKEN ? EFFECT : null);
    }

    /** Who gets what, without the lines that only rewrite what was said before. */
    private static Map<String, String> told(ShiftOffer offer) {
        Map<String, String> told = new TreeMap<>();
        for (Message message : messages(offer)) {
            String what = message.id().value().replace("offer-a/", "").replaceFirst("/.*", "");
            if (!what.equals("asked") && !what.equals("own")) {
                String before = told.put(
                        ((Destination.Person) message.destination()).user().value(), what);
                assertThat(before == null || before.equals("changed") && what.equals("undone"))
                        .isTrue();
            }
        }
        return told;
    }

    static Stream<Arguments> everyStepOfEveryKind() {
        List<Arguments> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (State state : State.values()) {
                boolean taken = state != State.OPEN && state != State.WITHDRAWN && state != State.ENDED;
                all.add(Arguments.of(kind, state, taken));
                if (state == State.ENDED || state == State.WITHDRAWN) {
                    all.add(Arguments.of(kind, state, true));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyStepOfEveryKind")
    void slackTakesEveryMessageAndNobodyIsMentionedByWhatWasTyped(Kind kind, State state, boolean taken) {
        List<Message> messages = messages(offer(kind, state, taken));

        assertThat(messages).extracting(Message::id).doesNotHaveDuplicates();
        for (Message message : messages) {
            SlackSchema.acceptsMessage(message.content().blocks());
            assertThat(message.content().blocks() + message.content().text()).doesNotContain("<!channel>", "\\u003c!c");
        }
    }

    @Test
    void exactlyThoseWhoseShiftsChangedAreToldBeforeAndAfter() {
        assertThat(told(offer(Kind.COVER, State.OPEN, false))).isEmpty();
        assertThat(told(offer(Kind.COVER, State.TAKEN, true))).isEqualTo(Map.of("U0LEAD", "lead"));
        assertThat(told(offer(Kind.COVER, State.APPLIED, true)))
                .isEqualTo(Map.of("U0ANA", "changed", "U0RAJ", "changed", "U0LEAD", "lead"));
        assertThat(told(offer(Kind.SICK, State.APPLIED, true))).isEqualTo(Map.of("U0RAJ", "changed", "U0LEAD", "lead"));
        assertThat(told(offer(Kind.SWAP, State.UNDONE, true)))
                .isEqualTo(Map.of("U0ANA", "undone", "U0RAJ", "undone", "U0LEAD", "lead"));
        assertThat(told(offer(Kind.SWAP, State.DECLINED, true)))
                .isEqualTo(Map.of("U0ANA", "nothing", "U0RAJ", "nothing", "U0LEAD", "lead"));
        assertThat(told(offer(Kind.COVER, State.WITHDRAWN, true)))
                .isEqualTo(Map.of("U0RAJ", "nothing", "U0LEAD", "lead"));
        assertThat(told(offer(Kind.COVER, State.WITHDRAWN, false))).isEmpty();
        assertThat(told(offer(Kind.COVER, State.ENDED, false))).isEqualTo(Map.of("U0ANA", "nothing", "U0LEAD", "lead"));
    }

    @Test
    void beforeAndAfterAreNamed() {
        ShiftOffer swap = offer(Kind.SWAP, State.APPLIED, true);
        ShiftOffer cover = offer(Kind.COVER, State.APPLIED, true);

        assertThat(OfferMessages.changed(TEAM, in(swap), ANA).text())
                .isEqualTo(
                        "Your shifts changed: Tue 24 Nov &lt;!channel&gt;, 14:00-22:00 → Wed 25 Nov Early, 07:00-15:00");
        assertThat(OfferMessages.changed(TEAM, in(cover), ANA).text())
                .isEqualTo("Your shifts changed: Tue 24 Nov &lt;!channel&gt;, 14:00-22:00 is not yours any more");
        assertThat(OfferMessages.changed(TEAM, in(cover), RAJ).text())
                .isEqualTo("Your shifts changed: new for you is Tue 24 Nov &lt;!channel&gt;, 14:00-22:00");
        assertThat(OfferMessages.undone(in(cover), ANA).text())
                .isEqualTo(
                        "Your shifts are again as they were: new for you is Tue 24 Nov &lt;!channel&gt;, 14:00-22:00");
    }

    @Test
    void theShiftThatGoesTheOtherWayIsCalledAsInItsOwnRoster() {
        Shift counter = new Shift(TUESDAY.plusWeeks(1), "Dawn", RAJ);
        Roster there = published(
                "roster-b",
                TEAM,
                new Period(LocalDate.of(2026, 11, 30), 1),
                List.of(shiftType("Dawn", "05:00", "11:00")),
                List.of(counter));
        OfferIn taken = new OfferIn(ROSTER, across(State.TAKEN, counter, there), there);
        OfferIn applied = new OfferIn(ROSTER, across(State.APPLIED, counter, there), there);

        assertThat(OfferMessages.lead(TEAM, taken, null).text()).endsWith("against Tue 1 Dec Dawn, 05:00-11:00");
        assertThat(OfferMessages.asked(TEAM, taken, RAJ).blocks())
                .contains("You said yes and give Tue 1 Dec Dawn, 05:00-11:00");
        assertThat(OfferMessages.changed(TEAM, applied, RAJ).text())
                .isEqualTo(
                        "Your shifts changed: Tue 1 Dec Dawn, 05:00-11:00 → Tue 24 Nov &lt;!channel&gt;, 14:00-22:00");
        assertThat(OfferMessages.undone(applied, ANA).text())
                .isEqualTo(
                        "Your shifts are again as they were: Tue 1 Dec Dawn, 05:00-11:00 → Tue 24 Nov &lt;!channel&gt;, 14:00-22:00");
        assertThat(HomeRequests.pending(TEAM, List.of(), List.of(ROSTER.with(taken.offer()), there), List.of())
                        .toString())
                .contains("gives Tue 1 Dec Dawn, 05:00-11:00");
        assertThat(HomeRequests.pending(TEAM, List.of(), List.of(ROSTER.with(taken.offer())), List.of())
                        .toString())
                .contains("gives Tue 1 Dec Dawn");
    }

    private static ShiftOffer across(State state, Shift counter, Roster there) {
        ShiftOffer offer = offer(Kind.SWAP, state, true);
        return new ShiftOffer(
                offer.id(),
                offer.kind(),
                offer.shift(),
                offer.asked(),
                state,
                RAJ,
                counter,
                there.id(),
                offer.decidedBy(),
                "",
                NOW,
                NOW,
                2);
    }

    @Test
    void theLeadSeesTheEffectBesideTheButtons() {
        String blocks = OfferMessages.lead(TEAM, in(offer(Kind.COVER, State.TAKEN, true)), EFFECT)
                .blocks();

        assertThat(blocks)
                .contains("1 of 2 ⚠️", "12 h at least; the rule is 11 h", "40 h, 1 late, 0 on weekends")
                .contains("48 h, 2 late, 1 on weekends", "Somebody gets more", "offer-approve", "offer-decline");
    }

    @Test
    void whichRuleKeepsSomebodyIsBetweenThemAndTheLead() {
        OfferOutcome onLeave = new OfferOutcome.BreaksARule(new Shortfall.OnLeave(RAJ));

        assertThat(OfferText.refusal(TEAM, onLeave, RAJ)).contains("keeps you from it now: on leave");
        assertThat(OfferText.refusal(TEAM, onLeave, LEAD)).contains("<@U0RAJ>", "on leave");
        assertThat(OfferText.refusal(TEAM, onLeave, MEI)).contains("<@U0RAJ>").doesNotContain("on leave");
    }
}
