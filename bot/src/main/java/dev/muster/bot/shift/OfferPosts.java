package dev.muster.bot.shift;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferEffect;
import dev.muster.domain.shift.OfferNews;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings an offered shift to everybody whom it concerns, as it is now; saying it again says nothing twice. */
public final class OfferPosts implements OfferNews {
    private final OfferDesk desk;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public OfferPosts(OfferDesk desk, Outbox outbox, Runnable wakeSender) {
        this.desk = desk;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    @Override
    public void show(Team team, Roster roster, ShiftOffer offer, Instant now) {
        OfferIn in = new OfferIn(roster, offer, desk.there(roster, offer));
        outbox.putAll(messages(team, in, effect(team, roster, offer, now)), now);
        wakeSender.run();
    }

    private @Nullable OfferEffect effect(Team team, Roster roster, ShiftOffer offer, Instant now) {
        return offer.state() == State.TAKEN ? desk.effect(team, roster, offer, now) : null;
    }

    /** Every message of an offer at its present step, each under an id that it always has. */
    static List<Message> messages(Team team, OfferIn in, @Nullable OfferEffect effect) {
        ShiftOffer offer = in.offer();
        Post post = new Post(team, offer, new ArrayList<>());
        for (UserId colleague : offer.asked()) {
            post.put("asked/" + colleague, colleague, OfferMessages.asked(team, in, colleague));
        }
        if (offer.kind() != Kind.SICK) {
            post.put("own", offer.offeredBy(), OfferMessages.own(in));
        }
        if (isForTheLead(team, offer)) {
            post.put("lead", team.lead(), OfferMessages.lead(team, in, effect));
        }
        for (UserId person : offer.concerned()) {
            switch (offer.state()) {
                case OPEN, TAKEN -> {}
                case APPLIED -> post.put("changed/" + person, person, OfferMessages.changed(team, in, person));
                case UNDONE -> {
                    post.put("changed/" + person, person, OfferMessages.changed(team, in, person));
                    post.put("undone/" + person, person, OfferMessages.undone(in, person));
                }
                case VOID -> {
                    if (offer.kind() != Kind.SICK) {
                        post.put("nothing/" + person, person, OfferMessages.cameToNothing(in));
                    }
                }
                case DECLINED, ENDED, WITHDRAWN -> {
                    // Who did it knows, and who fell out has other things to read.
                    if (!person.equals(offer.decidedBy()) && offer.kind() != Kind.SICK) {
                        post.put("nothing/" + person, person, OfferMessages.cameToNothing(in));
                    }
                }
            }
        }
        return post.messages();
    }

    /** What somebody took, and what nobody took; a lead who is told of their own shifts is not told once more. */
    private static boolean isForTheLead(Team team, ShiftOffer offer) {
        boolean atOnce = offer.taker() != null && offer.taker().equals(offer.decidedBy());
        return offer.taker() == null
                ? offer.state() == State.ENDED && offer.kind() != Kind.SICK
                : !(atOnce && offer.concerned().contains(team.lead()));
    }

    private record Post(Team team, ShiftOffer offer, List<Message> messages) {
        void put(String what, UserId to, Content<Tier.ForLead> content) {
            Message message = Message.toPerson(
                    team.workspace(), team.id(), new MessageId(offer.id() + "/" + what), to, content, offer.step());
            messages.add(offer.isLive() ? message : message.forgottenIfDeleted());
        }
    }
}
