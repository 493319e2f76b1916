package nl.dossierwacht.demo;

import java.util.function.Supplier;

/** Begins a process that ends with the stack. */
@FunctionalInterface
interface Beginning {

    /** Begins it. @throws DemoFailure if the stack is stopping already */
    ChildServer begin(Supplier<ChildServer> process);
}
