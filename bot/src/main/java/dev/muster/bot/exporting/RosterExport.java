package dev.muster.bot.exporting;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A team's published shifts as CSV (RFC 4180, UTF-8), a row for each person on each; times are local ones. */
public final class RosterExport {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> HEADER = List.of("date", "shift", "start", "end", "zone", "user", "name");

    private final RosterDesk rosters;
    private final Team team;

    public RosterExport(RosterDesk rosters, Team team) {
        this.rosters = rosters;
        this.team = team;
    }

    /**
     * Writes the shifts that begin on the local dates from one to another, both included.
     *
     * @return how many rows
     */
    public long write(LocalDate from, LocalDate to, Appendable out) throws IOException {
        long rows = 0;
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEADER);
        for (Staffed shift : rosters.published(team, from, to).all()) {
            for (UserId person : shift.people()) {
                csv.printRecord(
                        shift.date(),
                        TicketExport.text(shift.type().name()),
                        local(shift.type().startsOn(shift.date(), team.zone())),
                        local(shift.type().endsOn(shift.date(), team.zone())),
                        team.zone().getId(),
                        person,
                        TicketExport.text(team.member(person).map(Member::name).orElse("")));
                rows++;
            }
        }
        csv.flush();
        return rows;
    }

    private static String local(ZonedDateTime time) {
        return LOCAL.format(time);
    }
}
