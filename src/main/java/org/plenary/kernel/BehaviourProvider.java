package org.plenary.kernel;

import java.util.List;

/**
 * Makes pluggable behaviours known to Plenary: found by {@link java.util.ServiceLoader}, in Plenary itself and in the
 * jars of a plug-in folder.
 *
 * <p>To add a strategy of your own: write a record that implements {@code Strategy}, annotate it with {@link Named}
 * and its components with {@link Parameter}, list its class here, and name the provider in
 * {@code META-INF/services/org.plenary.kernel.BehaviourProvider}.
 */
public interface BehaviourProvider {
    /** Returns the records that describe the behaviours, each annotated with {@link Named}, in a fixed order. */
    List<Class<? extends Record>> behaviours();
}
