package dev.muster.simulator.workspace;

/** Slack's id of a person or a bot's user, such as {@code U0000ANA}. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's id is empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
