package org.plenary.gui;

/**
 * Something on which states took sides.
 *
 * @param label what it was and how it ended
 * @param sides a character a state: {@code Y} for, {@code N} against or objecting, {@code A} abstaining, {@code X} absent,
 *     {@code -} not of the body
 */
record Contest(String label, String sides) {
    boolean against(int state) {
        return sides.charAt(state) == 'N';
    }
}
