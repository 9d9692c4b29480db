package org.plenary.world;

/**
 * What an organ knows of the matter that it works on.
 *
 * @param expertise how well it sees, within its own field of competence, the world in which a rule will apply, from 0 to 1
 * @param cooperation how far other agencies share what they know with an organ that coordinates them, from 0 to 1
 * @param complexity the technical complexity of the matter, from 0 to 1: the more complex, the more of it only others know
 */
public record Competence(double expertise, double cooperation, double complexity) {
    /** Returns what an organ with this secretariat knows of a matter by itself. */
    public static Competence of(Secretariat secretariat, double complexity) {
        return new Competence(secretariat.expertise(), secretariat.cooperation(), complexity);
    }

    /** Returns the same with other expertise. */
    public Competence withExpertise(double other) {
        return new Competence(other, cooperation, complexity);
    }
}
