package org.plenary.world;

/**
 * A secretariat.
 *
 * @param id its id, unique in the scenario
 * @param title its name
 * @param expertise how well it sees the world in which a rule will apply, from 0 to 1
 * @param staff how many provisions it can handle in a meeting day, at least 0
 * @param autonomy how often it writes the draft and how far that may leave the last text, from 0 to 1
 * @param effort what its strategies may spend in a meeting day, at least 0
 * @param cooperation how far other agencies share what they know with it, where it coordinates them, from 0 to 1
 */
public record Secretariat(
        String id, String title, double expertise, double staff, double autonomy, double effort, double cooperation) {}
