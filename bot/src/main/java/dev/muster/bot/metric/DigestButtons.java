package dev.muster.bot.metric;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.ToldDigests;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.util.Optional;

/** The buttons under the action that a digest proposes: anybody of the team takes it, the first press counts. */
public final class DigestButtons {
    public static final String TAKE = DigestActions.TAKE;
    public static final String DONE = DigestActions.DONE;
    private static final String GONE = "This digest is not there any more.";

    private final Teams teams;
    private final ToldDigests digests;
    private final DigestPosts posts;

    public DigestButtons(Teams teams, ToldDigests digests, DigestPosts posts) {
        this.teams = teams;
        this.digests = digests;
        this.posts = posts;
    }

    public PressHandler take() {
        return this::take;
    }

    public PressHandler done() {
        return this::done;
    }

    private record Pressed(Team team, ToldDigest digest) {}

    /** The team and digest that a button belongs to; empty when there is no such thing any more. */
    private Optional<Pressed> pressed(Press press) {
        return DigestKey.read(press.value())
                .flatMap(key -> teams.find(press.caller().workspace(), key.team())
                        .flatMap(team -> digests.find(team.workspace(), team.id(), key.week())
                                .map(digest -> new Pressed(team, digest))));
    }

    private Answer take(Press press) {
        Pressed pressed = pressed(press).orElse(null);
        if (pressed == null || pressed.digest().action() == null) {
            return Answer.line(GONE);
        }
        Team team = pressed.team();
        if (!team.includes(press.caller().user())) {
            return Answer.line("Only the team's lead and associates take its actions.");
        }
        ToldDigest before = pressed.digest();
        Optional<ToldDigest> taken = digests.take(
                team.workspace(), team.id(), before.week(), press.caller().user(), press.now());
        return show(press, taken, before)
                .<Answer>map(now -> now.owner() != null
                                && now.owner().equals(press.caller().user())
                        ? Answer.line("It is yours already.")
                        : Answer.line("Nothing changed: it was taken " + Mrkdwn.by(now.owner(), now.takenAt()) + "."))
                .orElseGet(Answer.Nothing::new);
    }

    private Answer done(Press press) {
        Pressed pressed = pressed(press).orElse(null);
        UserId owner = pressed == null ? null : pressed.digest().owner();
        if (pressed == null || owner == null) {
            return Answer.line(GONE);
        }
        Team team = pressed.team();
        ToldDigest before = pressed.digest();
        if (!press.caller().user().equals(owner) && !team.isLead(press.caller().user())) {
            return Answer.line(
                    "Only %s, who took it, or the lead says that it is done.".formatted(Mrkdwn.mention(owner)));
        }
        Optional<ToldDigest> finished = digests.finish(
                team.workspace(), team.id(), before.week(), press.caller().user(), press.now());
        return show(press, finished, before)
                .<Answer>map(now ->
                        Answer.line("Nothing changed: it was done " + Mrkdwn.by(now.doneBy(), now.doneAt()) + "."))
                .orElseGet(Answer.Nothing::new);
    }

    /**
     * Shows how it is now, also after a press that changed nothing: whoever changed it may have died before showing it.
     *
     * @return how it is when the press changed nothing; empty when it did
     */
    private Optional<ToldDigest> show(Press press, Optional<ToldDigest> changed, ToldDigest before) {
        ToldDigest now = changed.orElseGet(() ->
                digests.find(before.workspace(), before.team(), before.week()).orElse(before));
        posts.show(now, press.now());
        return changed.isPresent() ? Optional.empty() : Optional.of(now);
    }
}
