package dev.muster.bot.app;

import dev.muster.bot.calendar.CalendarCommand;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.CommandTable.Entry;
import dev.muster.bot.interaction.CommandTable.ToTeam;
import dev.muster.bot.interaction.CommandTable.ToWorkspace;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.launch.LaunchDropping;
import dev.muster.bot.launch.LaunchListCommand;
import dev.muster.bot.launch.LaunchNewCommand;
import dev.muster.bot.metric.MetricsCommand;
import dev.muster.bot.metric.MetricsGoalCommand;
import dev.muster.bot.metric.MetricsHelpCommand;
import dev.muster.bot.metric.MetricsPersonCommand;
import dev.muster.bot.metric.WeeklyFiguresSwitch;
import dev.muster.bot.shift.DemandCommand;
import dev.muster.bot.shift.FairnessCommand;
import dev.muster.bot.shift.LeaveCommand;
import dev.muster.bot.shift.OfferCommand;
import dev.muster.bot.shift.PlanCommand;
import dev.muster.bot.shift.PreferCommand;
import dev.muster.bot.shift.RulesCommand;
import dev.muster.bot.shift.ShiftGroupCommand;
import dev.muster.bot.shift.ShiftTypesCommand;
import dev.muster.bot.shift.SickCommand;
import dev.muster.bot.shift.TodayCommand;
import dev.muster.bot.shift.WeekCommand;
import dev.muster.bot.team.HelpCommand;
import dev.muster.bot.team.SetupCommand;
import dev.muster.bot.team.SkillListCommand;
import dev.muster.bot.team.SkillSetCommand;
import dev.muster.bot.ticket.AskForHelpCommand;
import dev.muster.bot.ticket.AssignCommand;
import dev.muster.bot.ticket.ClaimCommand;
import dev.muster.bot.ticket.DeescalateCommand;
import dev.muster.bot.ticket.EditCommand;
import dev.muster.bot.ticket.EscalateCommand;
import dev.muster.bot.ticket.FindCommand;
import dev.muster.bot.ticket.HandOffCommand;
import dev.muster.bot.ticket.LimitsCommand;
import dev.muster.bot.ticket.NewCommand;
import dev.muster.bot.ticket.NoteCommand;
import dev.muster.bot.ticket.NotesCommand;
import dev.muster.bot.ticket.PlaybookCommand;
import dev.muster.bot.ticket.PlaybookWriting;
import dev.muster.bot.ticket.QueueCommand;
import dev.muster.bot.ticket.ReleaseCommand;
import dev.muster.bot.ticket.ReopenCommand;
import dev.muster.bot.ticket.ReplyCommand;
import dev.muster.bot.ticket.ResolveCommand;
import dev.muster.bot.ticket.ShowCommand;
import dev.muster.bot.ticket.TicketOutlook;
import dev.muster.bot.ticket.WaitCommand;
import dev.muster.bot.webhook.OutgoingCommand;
import dev.muster.bot.webhook.WebhooksCommand;
import dev.muster.domain.shift.PersonRulesDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that people can type, a line each. */
final class Commands {
    private Commands() {}

    /** The commands; the first of an area is what the area alone means. */
    static CommandTable<Services> table() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("ticket", "Tickets: the queue and the life of a ticket");
        areas.put("shift", "Shifts: who works when, rosters and leave");
        areas.put("metrics", "Metrics: the team's figures and what they mean");
        areas.put("launch", "Launches: what the product brings out, and when");
        areas.put("skill", "Skills: who can do what");
        areas.put(CommandTable.UMBRELLA, "Muster: setting up, help, and every other area");
        return new CommandTable<>(
                areas,
                List.of(
                        team(QueueCommand.SPEC, s -> new QueueCommand(s.tickets())),
                        team(NewCommand.SPEC, s -> new NewCommand(s.teams(), s.opening())),
                        team(ShowCommand.SPEC, s -> new ShowCommand(s.tickets(), new TicketOutlook(s.shiftEnds()))),
                        team(FindCommand.SPEC, s -> new FindCommand(s.search())),
                        team(EditCommand.SPEC, Commands::edit),
                        team(ClaimCommand.SPEC, s -> new ClaimCommand(s.claiming())),
                        team(ReleaseCommand.SPEC, s -> new ReleaseCommand(s.actions())),
                        team(AssignCommand.SPEC, s -> new AssignCommand(s.actions())),
                        team(HandOffCommand.SPEC, s -> new HandOffCommand(s.handingOff())),
                        team(EscalateCommand.SPEC, s -> new EscalateCommand(s.escalating())),
                        team(DeescalateCommand.SPEC, s -> new DeescalateCommand(s.escalating())),
                        team(AskForHelpCommand.SPEC, s -> new AskForHelpCommand(s.helping())),
                        team(NoteCommand.SPEC, s -> new NoteCommand(s.notes())),
                        team(NotesCommand.SPEC, s -> new NotesCommand(s.teams(), s.notes())),
                        team(PlaybookCommand.SPEC, Commands::playbook),
                        team(ReplyCommand.SPEC, s -> new ReplyCommand(s.actions())),
                        team(WaitCommand.SPEC, s -> new WaitCommand(s.actions())),
                        team(ResolveCommand.SPEC, s -> new ResolveCommand(s.actions())),
                        team(ReopenCommand.SPEC, s -> new ReopenCommand(s.actions())),
                        team(LimitsCommand.SPEC, s -> new LimitsCommand(s.teams(), s.wakeups())),
                        team(TodayCommand.SPEC, s -> new TodayCommand(s.rosters())),
                        team(WeekCommand.SPEC, s -> new WeekCommand(s.rosters())),
                        team(FairnessCommand.SPEC, s -> new FairnessCommand(s.rosters())),
                        team(CalendarCommand.SPEC, s -> new CalendarCommand(s.calendar(), s.publicUrl())),
                        team(LeaveCommand.SPEC, s -> new LeaveCommand(s.leave(), s.leavePosts())),
                        team(OfferCommand.SWAP, s -> OfferCommand.swap(s.teams(), s.offers(), s.offering())),
                        team(OfferCommand.COVER, s -> OfferCommand.cover(s.teams(), s.offers(), s.offering())),
                        team(SickCommand.SPEC, s -> new SickCommand(s.sick(), s.sickness())),
                        team(PlanCommand.SPEC, s -> new PlanCommand(s.planning())),
                        team(ShiftTypesCommand.SPEC, s -> new ShiftTypesCommand(s.teams(), s.rulebook())),
                        team(ShiftGroupCommand.SPEC, Commands::shiftGroup),
                        team(PreferCommand.SPEC, s -> new PreferCommand(s.teams(), new PersonRulesDesk(s.rulebook()))),
                        team(RulesCommand.SPEC, s -> new RulesCommand(s.teams(), s.rulebook())),
                        team(DemandCommand.SPEC, Commands::demand),
                        team(MetricsCommand.SPEC, s -> new MetricsCommand(s.periods())),
                        team(MetricsPersonCommand.SPEC, Commands::ownFigures),
                        team(MetricsGoalCommand.SPEC, s -> new MetricsGoalCommand(s.goals())),
                        workspace(MetricsHelpCommand.SPEC, s -> new MetricsHelpCommand()),
                        team(LaunchListCommand.SPEC, s -> new LaunchListCommand(s.launches())),
                        team(LaunchNewCommand.SPEC, s -> new LaunchNewCommand(s.teams(), s.launches())),
                        team(LaunchDropping.SPEC, s -> new LaunchDropping(s.teams(), s.launches())),
                        team(SkillListCommand.SPEC, s -> new SkillListCommand()),
                        team(SkillSetCommand.SPEC, s -> new SkillSetCommand(s.teams())),
                        workspace(HelpCommand.SPEC, s -> new HelpCommand(s.table())),
                        workspace(SetupCommand.SPEC, Commands::setup),
                        team(WebhooksCommand.SPEC, s -> new WebhooksCommand(s.webhooks())),
                        team(OutgoingCommand.SPEC, s -> new OutgoingCommand(s.outgoing()))),
                Map.of("claim", "ticket claim"));
    }

    static DemandCommand demand(Services s) {
        return new DemandCommand(s.teams(), s.staffing(), s.demandPosts());
    }

    private static MetricsPersonCommand ownFigures(Services s) {
        return new MetricsPersonCommand(s.periods(), new WeeklyFiguresSwitch(s.teams(), s.weeklyFiguresOff()));
    }

    static EditCommand edit(Services s) {
        return new EditCommand(s.tickets(), s.pressed(), s.changes());
    }

    static PlaybookCommand playbook(Services s) {
        return new PlaybookCommand(
                s.teams(), s.playbooks(), new PlaybookWriting(s.playbooks(), s.directory(), s.wakeups()));
    }

    static ShiftGroupCommand shiftGroup(Services s) {
        return new ShiftGroupCommand(s.teams(), s.shiftGroups(), s.directory(), s.wakeups());
    }

    static SetupCommand setup(Services s) {
        return new SetupCommand(s.teams(), s.rulebook(), s.directory(), s.holidays(), s.wakeups());
    }

    private static Entry<Services> team(CommandSpec spec, Function<Services, CommandHandler> handler) {
        return new ToTeam<>(spec, handler);
    }

    private static Entry<Services> workspace(CommandSpec spec, Function<Services, WorkspaceCommandHandler> handler) {
        return new ToWorkspace<>(spec, handler);
    }
}
