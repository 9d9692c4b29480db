package org.plenary.kernel;

/**
 * What a random draw is for.
 *
 * <p>Each purpose has a stream of its own, so a new kind of draw never changes the draws of the others. The stream's key
 * comes from the constant's name, or from the name of the stream that it says: constants may be added or reordered freely,
 * but renaming one without a stream changes results.
 */
public enum Purpose {
    /** A state's position on the preference axes, drawn from its posterior. */
    IDEAL_POINT,
    /** The part of a state's ideal reading that is peculiar to one provision. */
    IDEAL_CONTENT,
    /** How much a provision weighs with a state; the round tells what its region makes of it (0) from its own (1). */
    ISSUE_SALIENCE,
    /** What one part of a provision asks for, to every state alike. */
    PART_CONTENT,
    /** Who sits in an organ of limited membership. */
    MEMBERSHIP,
    /** A sponsor's choice of the mandate to table. */
    MANDATE,
    /** A state's vote on a mandate. */
    MANDATE_VOTE,
    /** How a state misjudges a mandate that is to be adopted without a vote. */
    MANDATE_OBJECTION,
    /** What is peculiar to a state in votes on one agenda. */
    VOTING_RECORD,
    /** Whether a member of a bloc co-sponsors what the bloc tables. */
    SPONSORSHIP,
    /** How many items a meeting day takes up. */
    AGENDA_LENGTH("AGENDA", 0, 0),
    /** Which items of authority a meeting day takes up. */
    AGENDA_AUTHORITY("AGENDA", 1, 0),
    /** Which provisions a meeting day takes up. */
    AGENDA_ROW("AGENDA", 1, 100),
    /** Whether a non-state actor holds the pen. */
    NON_STATE_PEN("AUTHOR", 0, 0),
    /** Which state holds the pen. */
    STATE_PEN("AUTHOR", 1, 0),
    /** Whether a state writes for one of its blocs. */
    BLOC_PEN("AUTHOR", 2, 0),
    /** What a non-state actor that holds the pen wants. */
    NON_STATE_READING("AUTHOR", 3, 0),
    /** Whether a sponsor writes the first wording. */
    SPONSOR_PEN("AUTHOR", 4, 0),
    /** Who is recognised in legislative bargaining; the party is the round of the game. */
    RECOGNITION("AUTHOR", 5, 0),
    /** Which of its best proposals a recognised member makes; the party is the round of the game. */
    EQUAL_PROPOSALS("AUTHOR", 1_000, 0),
    /** Which of its candidates an author proposes. */
    AMENDMENT,
    /** Whether the secretariat holds the pen. */
    SECRETARIAT_PEN("DRAFT", 0, 0),
    /** A state's judgement of a proposal. */
    JUDGEMENT,
    /** Whether the chair finds a trade. */
    CONSULTATION_HELD("CONSULTATION", 0, 0),
    /** Which stuck provisions are traded. */
    CONSULTATION_PICK("CONSULTATION", 1, 0),
    /** Whatever a protocol of one's own draws. */
    PROTOCOL,
    /** A strategy's choices. */
    STRATEGY,
    /** How what a state gains by a row moves between two sessions. */
    DRIFT,
    /** A state's vote on a text as a whole. */
    ADOPTION,
    /** Whether a state attends a session; the round tells which, the item which organ's. */
    ATTENDANCE,
    /** Whether a state joins or leaves a regime; the round tells the sweep, the item the regime. */
    ACCESSION,
    /** In which order states reconsider their regimes; the round tells the sweep. */
    ACCESSION_ORDER,
    /** What a state pays for taking part (0) and how it is served (1), where a lot decides. */
    BURDEN,
    /** A judged number, drawn from its range. */
    RANGE,
    /** The points of a sampled design. */
    DESIGN,
    /** A resample of observations, for the interval of an estimate. */
    BOOTSTRAP,
    /** Which signs a permutation flips. */
    PERMUTATION;

    private final long key;
    private final int party;
    private final int item;

    Purpose() {
        this.key = key(name());
        this.party = 0;
        this.item = 0;
    }

    /** Draws from a stream that other purposes share, in a place of it that they leave free. */
    Purpose(String stream, int party, int item) {
        this.key = key(stream);
        this.party = party;
        this.item = item;
    }

    private static long key(String stream) {
        return Mixing.mix(stream.hashCode() * Mixing.GOLDEN + 1);
    }

    /** Returns the key of the stream. */
    long key() {
        return key;
    }

    /** Returns what is added to the number of a party. */
    int party() {
        return party;
    }

    /** Returns what is added to the number of an item. */
    int item() {
        return item;
    }
}
