package org.plenary.model;

import org.plenary.text.ProvisionStatus;

/**
 * What became of a provision in the text of one organ.
 *
 * @param period the period of the run, from 0
 * @param organ the organ's id
 * @param provision the provision's id
 * @param part the narrower provision split off from it; {@code ""} for the provision itself
 * @param status its last status
 * @param centre the middle of its permitted readings when it was last on the table
 * @param halfWidth half the width of its permitted readings
 * @param spread the nominal standard deviation of states' readings of it
 * @param obligation its obligation level, from 0 to 1
 * @param amendments how many amendments to it were accepted
 * @param objections the share of influence that objected in its last test, from 0 to 1
 * @param adopted whether it stands in an adopted text
 */
public record ProvisionFate(
        int period,
        String organ,
        String provision,
        String part,
        ProvisionStatus status,
        double centre,
        double halfWidth,
        double spread,
        double obligation,
        int amendments,
        double objections,
        boolean adopted) {}
