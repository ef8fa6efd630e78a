package dev.muster.domain.shift;

/** What is different for one person: what they must keep, set by the lead, and what they wish, set by themself. */
public record PersonRules(Contract contract, Wishes wishes) {
    public static final PersonRules NONE = new PersonRules(Contract.NONE, Wishes.NONE);

    public PersonRules with(Contract other) {
        return new PersonRules(other, wishes);
    }

    public PersonRules with(Wishes other) {
        return new PersonRules(contract, other);
    }
}
