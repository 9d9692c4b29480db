package org.example.shuttle;

import java.util.List;
import org.plenary.kernel.BehaviourProvider;

/** Tells Plenary what this jar adds; named in META-INF/services, which is how Plenary finds it. */
public final class ShuttlePlugin implements BehaviourProvider {
    /** Made by the service loader. */
    public ShuttlePlugin() {}

    @Override
    public List<Class<? extends Record>> behaviours() {
        return List.of(ShuttleDiplomacy.class, SilenceProcedure.class);
    }
}
