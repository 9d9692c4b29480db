package org.plenary.scenario;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state as the states file has it.
 *
 * @param iso3 its ISO 3166-1 alpha-3 code
 * @param name its name
 * @param unGroup its regional group
 * @param p5 whether it is a permanent member of the Security Council
 * @param cinc its share of the world's material capabilities
 * @param milexKusd its military spending in thousands of US dollars
 * @param gdpPpp its gross domestic product at purchasing power parity in international dollars of 2021
 * @param internetUsersPct its internet users as a percentage of its inhabitants
 * @param absence the share of recorded votes that it missed, from 0 to 1
 * @param assessmentPct the share of the regular budget of the United Nations that it is assessed at, per cent
 * @param votes its votes in roll calls, by column: {@code Y}, {@code N}, {@code A}, {@code X} or {@code NM}
 * @param memberships the values of all columns by which states can be selected, {@code un_group} and {@code p5} among
 *     them, by column; {@code ""} if blank
 */
public record StateRow(
        String iso3,
        String name,
        String unGroup,
        boolean p5,
        OptionalDouble cinc,
        OptionalDouble milexKusd,
        OptionalDouble gdpPpp,
        OptionalDouble internetUsersPct,
        OptionalDouble absence,
        OptionalDouble assessmentPct,
        SortedMap<String, String> votes,
        SortedMap<String, String> memberships) {
    /** Copies the maps. */
    public StateRow {
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        memberships = Collections.unmodifiableSortedMap(new TreeMap<>(memberships));
    }
}
