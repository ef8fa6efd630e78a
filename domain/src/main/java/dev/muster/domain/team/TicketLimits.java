package dev.muster.domain.team;

/**
 * How long a team's tickets may rest, and how many one person works on at a time. Days are working days of the team; zero
 * is never, or no limit.
 *
 * @param quietDays after so many days in which nobody came back to it, a resolved ticket is closed; 0 to 60
 * @param waitingDays after so many days of waiting for the user, whoever has the ticket is asked; 0 to 60
 * @param inHand so many tickets are enough for one person; 0 to 500
 * @param backAtShiftEnd whether what somebody has in hand goes back to the queue when their shift ends
 */
public record TicketLimits(int quietDays, int waitingDays, int inHand, boolean backAtShiftEnd) {
    public static final int MOST_DAYS = 60;
    public static final int MOST_IN_HAND = 500;
    public static final TicketLimits DEFAULT = new TicketLimits(3, 3, 12, true);
    /** Nothing happens to tickets by itself, and everybody may have as many as they like. */
    public static final TicketLimits NONE = new TicketLimits(0, 0, 0, false);

    public TicketLimits {
        if (!isWithin(quietDays, MOST_DAYS) || !isWithin(waitingDays, MOST_DAYS) || !isWithin(inHand, MOST_IN_HAND)) {
            throw new IllegalArgumentException(
                    "limits of " + quietDays + " and " + waitingDays + " days and " + inHand + " tickets");
        }
    }

    private static boolean isWithin(int value, int most) {
        return value >= 0 && value <= most;
    }

    public boolean closes() {
        return quietDays > 0;
    }

    public boolean asksAboutWaiting() {
        return waitingDays > 0;
    }

    /** Whether somebody with so many tickets in hand has enough. */
    public boolean isEnough(int tickets) {
        return inHand > 0 && tickets >= inHand;
    }

    /** Most tickets that somebody should be given. */
    public int capacity() {
        return inHand > 0 ? inHand : MOST_IN_HAND;
    }
}
