package dev.muster.bot.app;

import dev.muster.bot.calendar.CalendarButtons;
import dev.muster.bot.home.HomePage;
import dev.muster.bot.home.TeamAtHome;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.HomePages;
import dev.muster.bot.interaction.Interactions.MessageShortcutHandler;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.ShortcutSpec;
import dev.muster.bot.interaction.TeamFinder;
import dev.muster.bot.launch.LaunchDropping;
import dev.muster.bot.launch.LaunchNewCommand;
import dev.muster.bot.metric.DigestButtons;
import dev.muster.bot.metric.WeeklyFiguresSwitch;
import dev.muster.bot.shift.ContractForm;
import dev.muster.bot.shift.DemandButtons;
import dev.muster.bot.shift.DemandCommand;
import dev.muster.bot.shift.LeaveAsking;
import dev.muster.bot.shift.LeaveButtons;
import dev.muster.bot.shift.LeaveForm;
import dev.muster.bot.shift.OfferButtons;
import dev.muster.bot.shift.OfferCommand;
import dev.muster.bot.shift.PreferCommand;
import dev.muster.bot.shift.RosterButtons;
import dev.muster.bot.shift.RosterEditing;
import dev.muster.bot.shift.RulesCommand;
import dev.muster.bot.shift.ShiftGroupCommand;
import dev.muster.bot.shift.ShiftTypesCommand;
import dev.muster.bot.shift.SickUndo;
import dev.muster.bot.team.SetupCommand;
import dev.muster.bot.ticket.AskForHelpModal;
import dev.muster.bot.ticket.ClaimButton;
import dev.muster.bot.ticket.ClaimNextButton;
import dev.muster.bot.ticket.DeescalateChoice;
import dev.muster.bot.ticket.DuplicateButton;
import dev.muster.bot.ticket.EditCommand;
import dev.muster.bot.ticket.EndingShift;
import dev.muster.bot.ticket.EscalateModal;
import dev.muster.bot.ticket.GiveBackModal;
import dev.muster.bot.ticket.HandOffModal;
import dev.muster.bot.ticket.ImInButton;
import dev.muster.bot.ticket.KeepAllButton;
import dev.muster.bot.ticket.KeepNoteModal;
import dev.muster.bot.ticket.LimitsCommand;
import dev.muster.bot.ticket.MessageToTicket;
import dev.muster.bot.ticket.MoreMenu;
import dev.muster.bot.ticket.NewCommand;
import dev.muster.bot.ticket.NoteDeleteButton;
import dev.muster.bot.ticket.NotesCommand;
import dev.muster.bot.ticket.OnItButton;
import dev.muster.bot.ticket.PlaybookCommand;
import dev.muster.bot.ticket.ReleaseButton;
import dev.muster.bot.ticket.ReopenButton;
import dev.muster.bot.ticket.ResolveModal;
import dev.muster.bot.ticket.ShowButton;
import dev.muster.bot.ticket.TicketOutlook;
import dev.muster.bot.ticket.WaitingButtons;
import dev.muster.bot.webhook.OutgoingButtons;
import dev.muster.bot.webhook.WebhookButtons;
import dev.muster.domain.shift.PersonRulesDesk;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.ticket.WaitingDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What buttons, modals, shortcuts of messages and the App Home do, a line each. */
final class Interactives {
    private Interactives() {}

    /** The buttons, by action id. */
    static Map<String, PressHandler> presses(Services s) {
        Map<String, PressHandler> all = new HashMap<>();
        Commands.table()
                .entries()
                .forEach(e -> all.put(CommandButton.action(e.spec()), CommandButton.of(e, s, s.teams())));
        all.put(ClaimNextButton.ACTION, new ClaimNextButton(s.teams(), s.claiming()));
        all.put(ClaimButton.ACTION, ClaimButton.withinLimit(s.pressed(), s.claiming()));
        all.put(ClaimButton.ANYWAY, ClaimButton.anyway(s.pressed(), s.claiming()));
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
        RosterButtons roster = new RosterButtons(
                s.teams(), s.rosters(), s.rosterPosts(), s.rosterChangePosts(), s.planning(), s.wakeups());
        all.put(RosterButtons.APPROVE, roster.approve());
        all.put(RosterButtons.REJECT, roster.reject());
        all.put(RosterButtons.PLAN_AGAIN, roster.planAgain());
        all.put(RosterButtons.STOP, roster.stop());
        all.put(RosterButtons.PLAN_LESS, roster.planLess());
        all.put(RosterButtons.PLAN_ANEW, roster.planAnew());
        all.put(RosterButtons.PLAN_CHANGES, roster.planChanges());
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
        WeeklyFiguresSwitch weekly = new WeeklyFiguresSwitch(s.teams(), s.weeklyFiguresOff());
        all.put(WeeklyFiguresSwitch.OFF, weekly.off());
        all.put(WeeklyFiguresSwitch.ON, weekly.on());
        LaunchDropping launches = new LaunchDropping(s.teams(), s.launches());
        all.put(LaunchDropping.DROP, launches.drop());
        all.put(LaunchDropping.UNDO, launches.undo());
        all.putAll(outgoing(s).presses());
        all.put(DigestButtons.TAKE, s.digestButtons().take());
        all.put(DigestButtons.DONE, s.digestButtons().done());
        return all;
    }

    /** What the menu behind a card's dots opens, by its choices. */
    private static MoreMenu more(Services s) {
        return new MoreMenu(Map.of(
                MoreMenu.EDIT, Commands.edit(s),
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
        all.put(EditCommand.CALLBACK, Commands.edit(s));
        all.put(ResolveModal.CALLBACK, new ResolveModal(s.pressed(), s.actions()));
        all.put(HandOffModal.CALLBACK, new HandOffModal(s.pressed(), s.handingOff()));
        all.put(EscalateModal.CALLBACK, new EscalateModal(s.pressed(), s.escalating()));
        all.put(GiveBackModal.CALLBACK, giveBack(s));
        all.put(LimitsCommand.CALLBACK, new LimitsCommand(s.teams(), s.wakeups()));
        all.put(PlaybookCommand.CALLBACK, Commands.playbook(s));
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
        all.put(ShiftGroupCommand.CALLBACK, Commands.shiftGroup(s));
        all.put(LaunchNewCommand.CALLBACK, new LaunchNewCommand(s.teams(), s.launches()));
        all.put(DemandCommand.CALLBACK, Commands.demand(s));
        all.put(SetupCommand.CALLBACK, Commands.setup(s));
        all.put(WebhookButtons.ZENDESK_FORM, webhooks(s)::save);
        all.putAll(outgoing(s).submissions());
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
                        s.periods(),
                        s.weeklyFiguresOff()));
    }

    private static GiveBackModal giveBack(Services s) {
        return new GiveBackModal(endingShift(s), s.tickets(), s.changes());
    }

    private static EndingShift endingShift(Services s) {
        return new EndingShift(s.teams(), s.shiftEnds());
    }

    private static RosterEditing editing(Services s) {
        return new RosterEditing(s.teams(), new ProposalDesk(s.rosters()), s.rosterPosts(), s.planning());
    }

    private static OfferButtons offers(Services s) {
        return new OfferButtons(s.teams(), s.offers(), s.offering());
    }

    private static OutgoingButtons outgoing(Services s) {
        return new OutgoingButtons(s.teams(), s.outgoing());
    }

    private static WebhookButtons webhooks(Services s) {
        return new WebhookButtons(s.teams(), s.webhooks());
    }
}
