package nl.dossierwacht.demo;

/** The demo can't go on. The message is for who started it: what is wrong and what to do. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoFailure(String whatToDo) {
        super(whatToDo);
    }

    public DemoFailure(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
