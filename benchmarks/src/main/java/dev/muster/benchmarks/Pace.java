package dev.muster.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.LoggedTicket;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Passes tickets on, and notes what each cost: whether the last ones of many cost more than the first. */
final class Pace implements ImportedTickets {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int PARTS = 10;

    private final ImportedTickets tickets;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    Pace(ImportedTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Imported bring(List<LoggedTicket> logged, Instant now) {
        long before = SYSTEM.getProcessCpuTime();
        Imported imported = tickets.bring(logged, now);
        nanos.add(SYSTEM.getProcessCpuTime() - before);
        counts.add(logged.size());
        return imported;
    }

    @Override
    public Imported look(List<LoggedTicket> logged) {
        return tickets.look(logged);
    }

    /**
     * What a ticket of the last tenth cost, in processor time of the whole process, beside one of the second: the first is
     * spent on compiling. 1 when there were too few to tell.
     */
    double lastToFirst() {
        int part = counts.size() / PARTS;
        return part == 0 ? 1 : cost(counts.size() - part, counts.size()) / cost(part, 2 * part);
    }

    private double cost(int from, int to) {
        return (double) nanos.subList(from, to).stream()
                        .mapToLong(Long::longValue)
                        .sum()
                / counts.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
