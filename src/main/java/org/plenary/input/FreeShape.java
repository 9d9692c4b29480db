package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A value of any kind, kept as it stands with its places, that is checked where it is put: into another file. */
record FreeShape() implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Nothing) {
            refuse(node, path, "", problems);
        }
    }

    /** Returns the {@link Node} itself. */
    @Override
    public Object bind(Node node, String path) {
        return node;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return Definitions.object();
    }

    @Override
    public String allowed() {
        return "a value that may stand at the path";
    }

    @Override
    public String brief() {
        return "any value";
    }
}
