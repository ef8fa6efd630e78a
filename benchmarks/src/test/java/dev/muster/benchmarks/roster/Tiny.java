package dev.muster.benchmarks.roster;

/** A tiny instance: two people, 14 days, an early and a late shift; tests change one line of it. */
final class Tiny {
    static final String TEXT = """
            # a comment
            SECTION_HORIZON
            # days
            14

            SECTION_SHIFTS
            E,480,
            L,420,E

            SECTION_STAFF
            A,E=2|L=9,2000,900,3,2,2,1
            B,E=14|L=14,9000,0,14,1,1,2

            SECTION_DAYS_OFF
            A,0,9

            SECTION_SHIFT_ON_REQUESTS
            A,2,E,3

            SECTION_SHIFT_OFF_REQUESTS
            B,4,L,5

            SECTION_COVER
            2,E,1,100,1
            4,L,2,50,7
            """;

    private Tiny() {}

    static Instance instance() {
        return InstanceReader.parse("Tiny", TEXT);
    }

    /** An assignment from one string per person, a letter per day. */
    static Assignment assignment(Instance instance, String... rows) {
        Assignment assignment = new Assignment(instance);
        for (int person = 0; person < rows.length; person++) {
            for (int day = 0; day < rows[person].length(); day++) {
                String shift = rows[person].substring(day, day + 1);
                if (!"-".equals(shift)) {
                    assignment.give(instance.staff().get(person).id(), day, shift);
                }
            }
        }
        return assignment;
    }
}
