package nl.dossierwacht.demo.town;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;

/** Somebody who works for Voorbeeldstad, under one hat; a demo account, or a colleague who has none. */
record Employee(String account, Hat hat) {

    private static final String TOWN = "voorbeeldstad";
    private static final String COLLEGE = "college";

    static Employee wmo(String account) {
        return college(account, Law.WMO, Task.TOELEIDING, Role.CONSULTANT);
    }

    static Employee jeugd(String account) {
        return college(account, Law.JEUGDWET, Task.TOELEIDING, Role.CONSULTANT);
    }

    static Employee pw(String account) {
        return college(account, Law.PARTICIPATIEWET, Task.UITVOERING, Role.CONSULTANT);
    }

    static Employee enforcer(String account) {
        return college(account, Law.PARTICIPATIEWET, Task.HANDHAVING, Role.ENFORCER);
    }

    static Employee wgs(String account) {
        return college(account, Law.WGS, Task.SCHULDHULP, Role.CONSULTANT);
    }

    static Employee team(String account) {
        return team(account, "wijkteam");
    }

    static Employee team(String account, String organisation) {
        return new Employee(account, new Hat(new DomainKey(TOWN, Law.WMO, Task.HULPVERLENING, organisation), Role.CARE_WORKER));
    }

    static Employee adviser(String account) {
        return new Employee(account, new Hat(new DomainKey(TOWN, Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau"), Role.MEDICAL_ADVISER));
    }

    private static Employee college(String account, Law law, Task task, Role role) {
        return new Employee(account, new Hat(new DomainKey(TOWN, law, task, COLLEGE), role));
    }

    DomainKey domain() {
        return hat.domain();
    }
}
