package dev.muster.storage.mongo;

import com.mongodb.client.MongoDatabase;
import dev.muster.domain.calendar.CalendarFeeds;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.delivery.ParkedMessages;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.metric.FigureGoals;
import dev.muster.domain.metric.ToldDigests;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.note.Notes;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.RunningPlans;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.LatelyOpened;
import dev.muster.domain.ticket.Tickets;
import dev.muster.domain.webhook.Webhooks;
import dev.muster.storage.calendar.MongoCalendarFeeds;
import dev.muster.storage.delivery.MongoInbox;
import dev.muster.storage.delivery.MongoOutbox;
import dev.muster.storage.delivery.MongoOwedAnswers;
import dev.muster.storage.delivery.MongoParkedMessages;
import dev.muster.storage.escalation.MongoPlaybooks;
import dev.muster.storage.launch.MongoLaunches;
import dev.muster.storage.metric.MongoFigureGoals;
import dev.muster.storage.metric.MongoToldDigests;
import dev.muster.storage.metric.MongoWeeklyFiguresOff;
import dev.muster.storage.note.MongoNotes;
import dev.muster.storage.outgoing.MongoOutgoingEvents;
import dev.muster.storage.outgoing.MongoOutgoingWebhooks;
import dev.muster.storage.routine.MongoLedger;
import dev.muster.storage.shift.MongoLeaves;
import dev.muster.storage.shift.MongoRosters;
import dev.muster.storage.shift.MongoRunningPlans;
import dev.muster.storage.shift.MongoShiftGroups;
import dev.muster.storage.shift.MongoShiftRulebook;
import dev.muster.storage.team.MongoTeams;
import dev.muster.storage.ticket.MongoImportedTickets;
import dev.muster.storage.ticket.MongoLatelyOpened;
import dev.muster.storage.ticket.MongoTickets;
import dev.muster.storage.webhook.MongoWebhooks;

/**
 * What Muster remembers, one repository for each kind of thing. The repositories throw the driver's exceptions when the
 * database fails; {@link StoreTrouble} tells which of them pass. The collections that they keep it in are listed in
 * {@link Store#collections()}.
 */
public abstract sealed class Repositories permits Store {
    private final MongoTeams teams;
    private final MongoTickets tickets;
    private final MongoImportedTickets importedTickets;
    private final MongoLatelyOpened latelyOpened;
    private final MongoShiftRulebook shiftRulebook;
    private final MongoPlaybooks playbooks;
    private final MongoNotes notes;
    private final MongoLeaves leaves;
    private final MongoRosters rosters;
    private final MongoRunningPlans runningPlans;
    private final MongoCalendarFeeds calendarFeeds;
    private final MongoInbox inbox;
    private final MongoOwedAnswers owedAnswers;
    private final MongoOutbox outbox;
    private final MongoParkedMessages parkedMessages;
    private final MongoLedger ledger;
    private final MongoToldDigests toldDigests;
    private final MongoFigureGoals figureGoals;
    private final MongoWebhooks webhooks;
    private final MongoShiftGroups shiftGroups;
    private final MongoWeeklyFiguresOff weeklyFiguresOff;
    private final MongoLaunches launches;
    private final MongoOutgoingWebhooks outgoingWebhooks;
    private final MongoOutgoingEvents outgoingEvents;

    Repositories(MongoDatabase database) {
        this.teams = new MongoTeams(database);
        this.tickets = new MongoTickets(database);
        this.importedTickets = new MongoImportedTickets(database);
        this.latelyOpened = new MongoLatelyOpened(database);
        this.shiftRulebook = new MongoShiftRulebook(database);
        this.playbooks = new MongoPlaybooks(database);
        this.notes = new MongoNotes(database);
        this.leaves = new MongoLeaves(database);
        this.rosters = new MongoRosters(database);
        this.runningPlans = new MongoRunningPlans(database);
        this.calendarFeeds = new MongoCalendarFeeds(database);
        this.inbox = new MongoInbox(database);
        this.owedAnswers = new MongoOwedAnswers(database);
        this.outbox = new MongoOutbox(database);
        this.parkedMessages = new MongoParkedMessages(database);
        this.ledger = new MongoLedger(database);
        this.toldDigests = new MongoToldDigests(database);
        this.figureGoals = new MongoFigureGoals(database);
        this.webhooks = new MongoWebhooks(database);
        this.shiftGroups = new MongoShiftGroups(database);
        this.weeklyFiguresOff = new MongoWeeklyFiguresOff(database);
        this.launches = new MongoLaunches(database);
        this.outgoingWebhooks = new MongoOutgoingWebhooks(database);
        this.outgoingEvents = new MongoOutgoingEvents(database);
    }

    public Teams teams() {
        return teams;
    }

    public Tickets tickets() {
        return tickets;
    }

    public ImportedTickets importedTickets() {
        return importedTickets;
    }

    public LatelyOpened latelyOpened() {
        return latelyOpened;
    }

    public ShiftRulebook shiftRulebook() {
        return shiftRulebook;
    }

    public Playbooks playbooks() {
        return playbooks;
    }

    public Notes notes() {
        return notes;
    }

    public Leaves leaves() {
        return leaves;
    }

    public Rosters rosters() {
        return rosters;
    }

    public RunningPlans runningPlans() {
        return runningPlans;
    }

    public CalendarFeeds calendarFeeds() {
        return calendarFeeds;
    }

    public Inbox inbox() {
        return inbox;
    }

    public OwedAnswers owedAnswers() {
        return owedAnswers;
    }

    public Outbox outbox() {
        return outbox;
    }

    public ParkedMessages parkedMessages() {
        return parkedMessages;
    }

    public Ledger ledger() {
        return ledger;
    }

    public ToldDigests toldDigests() {
        return toldDigests;
    }

    public FigureGoals figureGoals() {
        return figureGoals;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public ShiftGroups shiftGroups() {
        return shiftGroups;
    }

    public WeeklyFiguresOff weeklyFiguresOff() {
        return weeklyFiguresOff;
    }

    public Launches launches() {
        return launches;
    }

    public OutgoingWebhooks outgoingWebhooks() {
        return outgoingWebhooks;
    }

    public OutgoingEvents outgoingEvents() {
        return outgoingEvents;
    }
}
