package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** Who did something to a ticket. */
public sealed interface Actor {
    /** Somebody in Slack. */
    record Person(UserId user) implements Actor {
        @Override
        public String toString() {
            return user.toString();
        }
    }

    /**
     * Somebody whom only another system knows.
     *
     * @param name as that system calls them, at most {@link #LONGEST_NAME} characters; never markup
     */
    record Outsider(String name) implements Actor {
        public Outsider {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "the name of somebody outside has 1 to " + LONGEST_NAME + " characters, not " + name.length());
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Muster itself, by a rule of the team's. */
    record Itself() implements Actor {
        @Override
        public String toString() {
            return "Muster";
        }
    }

    int LONGEST_NAME = 80;

    /** Whether it was a certain person in Slack. */
    default boolean is(UserId user) {
        return this instanceof Person person && person.user().equals(user);
    }
}
