package dev.muster.bot.app;

import dev.muster.bot.calendar.CalendarButtons;
import dev.muster.bot.calendar.CalendarCommand;
import dev.muster.bot.home.HomePage;
import dev.muster.bot.home.TeamAtHome;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.CommandTable.Entry;
import dev.muster.bot.interaction.CommandTable.ToTeam;
import dev.muster.bot.interaction.CommandTable.ToWorkspace;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Interactions.MessageShortcutHandler;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Interactions.WorkspaceCommandHandler;
import dev.muster.bot.interaction.ShortcutSpec;
import dev.muster.bot.interaction.TeamFinder;
import dev.muster.bot.metric.DigestButtons;
import dev.muster.bot.metric.MetricsCommand;
import dev.muster.bot.metric.MetricsGoalCommand;
import dev.muster.bot.metric.MetricsHelpCommand;
import dev.muster.bot.metric.MetricsPersonCommand;
import dev.muster.bot.shift.ContractForm;
import dev.muster.bot.shift.DemandButtons;
import dev.muster.bot.shift.DemandCommand;
import dev.muster.bot.shift.FairnessCommand;
import dev.muster.bot.shift.LeaveAsking;
import dev.muster.bot.shift.LeaveButtons;
import dev.muster.bot.shift.LeaveCommand;
import dev.muster.bot.shift.LeaveForm;
import dev.muster.bot.shift.OfferButtons;
import dev.muster.bot.shift.OfferCommand;
import dev.muster.bot.shift.PlanCommand;
import dev.muster.bot.shift.PreferCommand;
import dev.muster.bot.shift.RosterButtons;
import dev.muster.bot.shift.RosterEditing;
import dev.muster.bot.shift.RulesCommand;
import dev.muster.bot.shift.ShiftTypesCommand;
import dev.muster.bot.shift.SickCommand;
import dev.muster.bot.shift.SickUndo;
import dev.muster.bot.shift.TodayCommand;
import dev.muster.bot.shift.WeekCommand;
import dev.muster.bot.team.HelpCommand;
import dev.muster.bot.team.SetupCommand;
import dev.muster.bot.team.SkillListCommand;
import dev.muster.bot.team.SkillSetCommand;
import dev.muster.bot.ticket.AskForHelpCommand;
import dev.muster.bot.ticket.AskForHelpModal;
import dev.muster.bot.ticket.AssignCommand;
import dev.muster.bot.ticket.ClaimAnywayButton;
import dev.muster.bot.ticket.ClaimButton;
import dev.muster.bot.ticket.ClaimCommand;
import dev.muster.bot.ticket.ClaimNextButton;
import dev.muster.bot.ticket.DeescalateChoice;
import dev.muster.bot.ticket.DeescalateCommand;
import dev.muster.bot.ticket.DuplicateButton;
import dev.muster.bot.ticket.EditCommand;
import dev.muster.bot.ticket.EndingShift;
import dev.muster.bot.ticket.EscalateCommand;
import dev.muster.bot.ticket.EscalateModal;
import dev.muster.bot.ticket.FindCommand;
import dev.muster.bot.ticket.GiveBackModal;
import dev.muster.bot.ticket.HandOffCommand;
import dev.muster.bot.ticket.HandOffModal;
import dev.muster.bot.ticket.ImInButton;
import dev.muster.bot.ticket.KeepAllButton;
import dev.muster.bot.ticket.KeepNoteModal;
import dev.muster.bot.ticket.LimitsCommand;
import dev.muster.bot.ticket.MessageToTicket;
import dev.muster.bot.ticket.MoreMenu;
import dev.muster.bot.ticket.NewCommand;
import dev.muster.bot.ticket.NoteCommand;
import dev.muster.bot.ticket.NoteDeleteButton;
import dev.muster.bot.ticket.NotesCommand;
import dev.muster.bot.ticket.OnItButton;
import dev.muster.bot.ticket.PlaybookCommand;
import dev.muster.bot.ticket.PlaybookWriting;
import dev.muster.bot.ticket.QueueCommand;
import dev.muster.bot.ticket.ReleaseButton;
import dev.muster.bot.ticket.ReleaseCommand;
import dev.muster.bot.ticket.ReopenButton;
import dev.muster.bot.ticket.ReopenCommand;
import dev.muster.bot.ticket.ReplyCommand;
import dev.muster.bot.ticket.ResolveCommand;
import dev.muster.bot.ticket.ResolveModal;
import dev.muster.bot.ticket.ShowButton;
import dev.muster.bot.ticket.ShowCommand;
import dev.muster.bot.ticket.TicketOutlook;
import dev.muster.bot.ticket.WaitCommand;
import dev.muster.bot.webhook.WebhookButtons;
import dev.muster.bot.webhook.WebhooksCommand;
import dev.muster.bot.ticket.WaitingButtons;
import dev.muster.domain.assignment.ShiftEndNews;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.WorkDivider;
import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeekReviews;
import dev.muster.domain.routine.ClosingRoutine;
import dev.muster.domain.routine.DailyAssignmentsRoutine;
import dev.muster.domain.routine.EscalationRoutine;
import dev.muster.domain.routine.HandOverRoutine;
import dev.muster.domain.routine.MonthlyReportRoutine;
import dev.muster.domain.routine.LeaveStartRoutine;
import dev.muster.domain.routine.OfferEndRoutine;
import dev.muster.domain.routine.OwnFiguresRoutine;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.ShiftEndingRoutine;
import dev.muster.domain.routine.ShiftReminderRoutine;
import dev.muster.domain.routine.ShiftStartRoutine;
import dev.muster.domain.routine.SlaWarningRoutine;
import dev.muster.domain.routine.WaitingRoutine;
import dev.muster.domain.routine.WeeklyDigestRoutine;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferNews;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.domain.ticket.Tickets;
import dev.muster.domain.ticket.WaitingDesk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that people can do and everything that the bot does by itself, a line each. */
final class Tables {
    private Tables() {}

    /** The commands; the first of an area is what the area alone means. */
    static CommandTable<Services> commands() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("ticket", "Tickets: the queue and the life of a ticket");
        areas.put("shift", "Shifts: who works when, rosters and leave");
        areas.put("metrics", "Metrics: the team's figures and what they mean");
        areas.put("skill", "Skills: who can do what");
        areas.put(CommandTable.UMBRELLA, "Muster: setting up, help, and every other area");
        return new CommandTable<>(
                areas,
                List.of(
                        team(QueueCommand.SPEC, s -> new QueueCommand(s.tickets())),
                        team(NewCommand.SPEC, s -> new NewCommand(s.teams(), s.opening())),
                        team(ShowCommand.SPEC, s -> new ShowCommand(s.tickets(), new TicketOutlook(s.shiftEnds()))),
                        team(FindCommand.SPEC, s -> new FindCommand(s.search())),
                        team(EditCommand.SPEC, Tables::edit),
                        team(ClaimCommand.SPEC, s -> new ClaimCommand(s.claiming())),
                        team(ReleaseCommand.SPEC, s -> new ReleaseCommand(s.actions())),
                        team(AssignCommand.SPEC, s -> new AssignCommand(s.actions())),
                        team(HandOffCommand.SPEC, s -> new HandOffCommand(s.handingOff())),
                        team(EscalateCommand.SPEC, s -> new EscalateCommand(s.escalating())),
                        team(DeescalateCommand.SPEC, s -> new DeescalateCommand(s.escalating())),
                        team(AskForHelpCommand.SPEC, s -> new AskForHelpCommand(s.helping())),
                        team(NoteCommand.SPEC, s -> new NoteCommand(s.notes())),
                        team(NotesCommand.SPEC, s -> new NotesCommand(s.teams(), s.notes())),
                        team(PlaybookCommand.SPEC, Tables::playbook),
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
                        team(PreferCommand.SPEC, s -> new PreferCommand(s.teams(), new PersonRulesDesk(s.rulebook()))),
                        team(RulesCommand.SPEC, s -> new RulesCommand(s.teams(), s.rulebook())),
                        team(DemandCommand.SPEC, Tables::demand),
                        team(MetricsCommand.SPEC, s -> new MetricsCommand(s.periods())),
                        team(MetricsPersonCommand.SPEC, s -> new MetricsPersonCommand(s.periods())),
                        team(MetricsGoalCommand.SPEC, s -> new MetricsGoalCommand(s.goals())),
                        workspace(MetricsHelpCommand.SPEC, s -> new MetricsHelpCommand()),
                        team(SkillListCommand.SPEC, s -> new SkillListCommand()),
                        team(SkillSetCommand.SPEC, s -> new SkillSetCommand(s.teams())),
                        workspace(HelpCommand.SPEC, s -> new HelpCommand(s.table())),
                        workspace(SetupCommand.SPEC, Tables::setup),
                        team(WebhooksCommand.SPEC, s -> new WebhooksCommand(s.webhooks()))),
                Map.of("claim", "ticket claim"));
    }

    /** The buttons, by action id. */
    static Map<String, PressHandler> presses(Services s) {
        Map<String, PressHandler> all = new HashMap<>();
        commands().entries().forEach(e -> all.put(CommandButton.action(e.spec()), CommandButton.of(e, s, s.teams())));
        all.put(ClaimNextButton.ACTION, new ClaimNextButton(s.teams(), s.claiming()));
        all.put(ClaimButton.ACTION, new ClaimButton(s.pressed(), s.claiming()));
        all.put(ClaimAnywayButton.ACTION, new ClaimAnywayButton(s.pressed(), s.claiming()));
        all.put(ReleaseButton.ACTION, new ReleaseButton(s.pressed(), s.actions()));
        all.put(ReopenButton.ACTION, new ReopenButton(s.pressed(), s.actions()));
        all.put(ResolveModal.OPEN_ACTION, new ResolveModal(s.pressed(), s.actions()));
        WaitingButtons waiting = new WaitingButtons(s.pressed(), new WaitingDesk(s.tickets()), s.changes());
        all.put(WaitingButtons.STILL_WAITING, waiting.stillWaiting());
        all.put(WaitingButtons.TAKE_BACK, waiting.takeBack());
        all.put(KeepAllButton.ACTION, new KeepAllButton(endingShift(s), s.tickets(), s.changes()));
        all.put(GiveBackModal.OPEN_ACTION, giveBack(s));
        all.put(HandOffModal.OPEN_ACTION, new HandOffModal(s.pressed(), s.handingOff()));
        all.put(MoreMenu.ACTION, more(s));
        all.put(DuplicateButton.ACTION, new DuplicateButton(s.pressed(), s.tickets(), s.changes()));
        all.put(ShowButton.ACTION, new ShowButton(s.pressed(), new TicketOutlook(s.shiftEnds())));
        all.put(OnItButton.ACTION, new OnItButton(s.escalating()));
        all.put(ImInButton.ACTION, new ImInButton(s.pressed(), s.helping()));
        all.put(KeepNoteModal.OPEN_ACTION, new KeepNoteModal(s.pressed(), s.notes()));
        all.put(NotesCommand.OLDER, new NotesCommand(s.teams(), s.notes()));
        all.put(NoteDeleteButton.ACTION, new NoteDeleteButton(s.teams(), s.notes()));
        RosterButtons roster = new RosterButtons(s.teams(), s.rosters(), s.rosterPosts(), s.planning(), s.wakeups());
        all.put(RosterButtons.APPROVE, roster.approve());
        all.put(RosterButtons.REJECT, roster.reject());
        all.put(RosterButtons.PLAN_AGAIN, roster.planAgain());
        all.put(RosterButtons.STOP, roster.stop());
        all.put(RosterButtons.PLAN_LESS, roster.planLess());
        all.put(RosterButtons.PLAN_ANEW, roster.planAnew());
        all.put(RosterEditing.EDIT, editing(s).edit());
        LeaveButtons leave = new LeaveButtons(s.teams(), s.leave(), s.leavePosts());
        all.put(LeaveButtons.APPROVE, leave.approve());
        all.put(LeaveButtons.DECLINE, leave.decline());
        all.put(LeaveButtons.WITHDRAW, leave.withdraw());
        all.putAll(offers(s).presses());
        all.put(SickUndo.ACTION, new SickUndo(s.teams(), s.sick(), s.sickness()));
        DemandButtons demand = new DemandButtons(s.teams(), s.staffing());
        all.put(DemandButtons.USE, demand.use());
        all.put(DemandButtons.UNDO, demand.undo());
        CalendarButtons calendar = new CalendarButtons(s.teams(), s.calendar(), s.publicUrl());
        all.put(CalendarButtons.NEW_ADDRESS, calendar.newAddress());
        all.put(CalendarButtons.TURN_OFF, calendar.turnOff());
        WebhookButtons webhooks = webhooks(s);
        all.put(WebhookButtons.TURN_ON, webhooks.turnOn());
        all.put(WebhookButtons.TURN_OFF, webhooks.turnOff());
        all.put(WebhookButtons.NEW_SECRET, webhooks.newSecret());
        all.put(WebhookButtons.ZENDESK, webhooks.zendesk());
        all.put(DigestButtons.TAKE, s.digestButtons().take());
        all.put(DigestButtons.DONE, s.digestButtons().done());
        return all;
    }

    /** What the menu behind a card's dots opens, by its choices. */
    private static MoreMenu more(Services s) {
        return new MoreMenu(Map.of(
                MoreMenu.EDIT, edit(s),
                MoreMenu.HELP, new AskForHelpModal(s.pressed(), s.helping()),
                MoreMenu.NOTE, new KeepNoteModal(s.pressed(), s.notes()),
                MoreMenu.HAND_OFF, new HandOffModal(s.pressed(), s.handingOff()),
                MoreMenu.ESCALATE, new EscalateModal(s.pressed(), s.escalating()),
                MoreMenu.DEESCALATE, new DeescalateChoice(s.pressed(), s.escalating())));
    }

    /** The modals, by callback id. */
    static Map<String, SubmissionHandler> submissions(Services s) {
        Map<String, SubmissionHandler> all = new HashMap<>();
        all.put(NewCommand.CALLBACK, new NewCommand(s.teams(), s.opening()));
        all.put(EditCommand.CALLBACK, edit(s));
        all.put(ResolveModal.CALLBACK, new ResolveModal(s.pressed(), s.actions()));
        all.put(HandOffModal.CALLBACK, new HandOffModal(s.pressed(), s.handingOff()));
        all.put(EscalateModal.CALLBACK, new EscalateModal(s.pressed(), s.escalating()));
        all.put(GiveBackModal.CALLBACK, giveBack(s));
        all.put(LimitsCommand.CALLBACK, new LimitsCommand(s.teams(), s.wakeups()));
        all.put(PlaybookCommand.CALLBACK, playbook(s));
        all.put(AskForHelpModal.CALLBACK, new AskForHelpModal(s.pressed(), s.helping()));
        all.put(KeepNoteModal.CALLBACK, new KeepNoteModal(s.pressed(), s.notes()));
        all.put(LeaveForm.CALLBACK, new LeaveForm(s.teams(), new LeaveAsking(s.leave(), s.leavePosts())));
        all.put(LeaveButtons.DECLINED, new LeaveButtons(s.teams(), s.leave(), s.leavePosts()).declined());
        all.put(OfferCommand.CALLBACK_SWAP, OfferCommand.swap(s.teams(), s.offers(), s.offering()));
        all.put(OfferCommand.CALLBACK_COVER, OfferCommand.cover(s.teams(), s.offers(), s.offering()));
        all.putAll(offers(s).submissions());
        all.put(RosterEditing.CHOSEN, editing(s).chosen());
        all.put(RosterEditing.EDITED, editing(s).edited());
        PersonRulesDesk people = new PersonRulesDesk(s.rulebook());
        all.put(PreferCommand.CALLBACK, new PreferCommand(s.teams(), people));
        all.put(ContractForm.CALLBACK, new ContractForm(s.teams(), people));
        all.put(RulesCommand.CALLBACK, new RulesCommand(s.teams(), s.rulebook()));
        all.put(ShiftTypesCommand.CALLBACK, new ShiftTypesCommand(s.teams(), s.rulebook()));
        all.put(DemandCommand.CALLBACK, demand(s));
        all.put(SetupCommand.CALLBACK, setup(s));
        all.put(WebhookButtons.ZENDESK_FORM, webhooks(s)::save);
        return all;
    }

    /** The shortcuts of messages, as they are called. */
    static List<ShortcutSpec> shortcutSpecs() {
        return List.of(MessageToTicket.SPEC);
    }

    /** The same, by callback id. */
    static Map<String, MessageShortcutHandler> shortcuts(Services s) {
        return Map.of(MessageToTicket.SPEC.callback(), new MessageToTicket(new TeamFinder(s.teams())));
    }

    /** What the bot posts by itself. */
    static List<Routine> routines(
            RosterDesk rosters,
            LeaveDesk leave,
            OfferDesk offers,
            OfferNews news,
            Tickets tickets,
            TicketDesk desk,
            WorkDivider divider,
            Playbooks playbooks,
            Colleagues colleagues,
            WeekReviews reviews,
            PeriodClosing periods,
            MonthReviews months) {
            TicketNews ticketNews) {
            TicketNews ticketNews,
            ShiftEnds ends,
            ShiftEndNews shiftEndNews) {
        return List.of(
                new ShiftReminderRoutine(rosters, desk),
                new ShiftStartRoutine(rosters),
                new ShiftEndingRoutine(rosters, ends),
                new HandOverRoutine(rosters, desk, ends, ticketNews, shiftEndNews),
                new OfferEndRoutine(offers, news),
                new LeaveStartRoutine(leave, desk, ticketNews),
                new DailyAssignmentsRoutine(rosters, tickets, divider),
                new SlaWarningRoutine(tickets),
                new EscalationRoutine(tickets, playbooks, colleagues),
                new WeeklyDigestRoutine(reviews),
                new OwnFiguresRoutine(periods),
                new MonthlyReportRoutine(months));
    }

    /** What people see in the App Home. */
    static HomePages homes(Services s) {
        return new HomePage(
                s.teams(),
                new TeamAtHome(
                        s.tickets(),
                        s.rosters(),
                        new PersonRulesDesk(s.rulebook()),
                        s.leave(),
                        s.offers(),
                        s.periods()));
                new WaitingRoutine(tickets, leave),
                new ClosingRoutine(tickets, desk, ticketNews),
                new WeeklyDigestRoutine(reviews));
    }

    private static DemandCommand demand(Services s) {
        return new DemandCommand(s.teams(), s.staffing(), s.demandPosts());
    }

    private static EditCommand edit(Services s) {
        return new EditCommand(s.tickets(), s.pressed(), s.changes());
    }

    private static GiveBackModal giveBack(Services s) {
        return new GiveBackModal(endingShift(s), s.tickets(), s.changes());
    }

    private static EndingShift endingShift(Services s) {
        return new EndingShift(s.teams(), s.shiftEnds());
    }

    private static PlaybookCommand playbook(Services s) {
        return new PlaybookCommand(
                s.teams(), s.playbooks(), new PlaybookWriting(s.playbooks(), s.directory(), s.wakeups()));
    }

    private static RosterEditing editing(Services s) {
        return new RosterEditing(s.teams(), new ProposalDesk(s.rosters()), s.rosterPosts(), s.planning());
    }

    private static OfferButtons offers(Services s) {
        return new OfferButtons(s.teams(), s.offers(), s.offering());
    }

    private static WebhookButtons webhooks(Services s) {
        return new WebhookButtons(s.teams(), s.webhooks());
    }

    private static SetupCommand setup(Services s) {
        return new SetupCommand(s.teams(), s.rulebook(), s.directory(), s.holidays(), s.wakeups());
    }

    private static Entry<Services> team(CommandSpec spec, Function<Services, CommandHandler> handler) {
        return new ToTeam<>(spec, handler);
    }

    private static Entry<Services> workspace(CommandSpec spec, Function<Services, WorkspaceCommandHandler> handler) {
        return new ToWorkspace<>(spec, handler);
    }
}
