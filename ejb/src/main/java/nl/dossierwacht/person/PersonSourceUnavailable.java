package nl.dossierwacht.person;

import jakarta.ejb.ApplicationException;

/** The person source can't be asked now; nothing is guessed and nothing is kept instead. */
@ApplicationException(rollback = true)
public class PersonSourceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersonSourceUnavailable(String why) {
        super(why);
    }
}
