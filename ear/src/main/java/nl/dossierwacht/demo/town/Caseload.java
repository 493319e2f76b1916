package nl.dossierwacht.demo.town;

import java.util.List;

/**
 * How many dossiers somebody has, by how far they are.
 *
 * @param account whether people sign in as this employee, so that the days are chosen and not left to chance
 */
record Caseload(Employee employee, boolean account, int open, int decided, int archived) {

    /** Who works for Voorbeeldstad: the demo's accounts, with a week's work each, and their colleagues. */
    static List<Caseload> all() {
        return List.of(
                new Caseload(Employee.wmo("wmo.consulent"), true, 8, 3, 2), new Caseload(Employee.wmo("dubbelepet"), true, 4, 1, 0),
                new Caseload(Employee.wmo("f.aydin"), false, 8, 2, 0), new Caseload(Employee.wmo("l.hofstra"), false, 8, 2, 0),
                new Caseload(Employee.wmo("m.denooijer"), false, 8, 2, 0), new Caseload(Employee.wmo("t.wiersma"), false, 8, 2, 0),
                new Caseload(Employee.wmo("b.otten"), false, 8, 2, 0),
                new Caseload(Employee.jeugd("jeugd.consulent"), true, 7, 3, 2), new Caseload(Employee.jeugd("dubbelepet"), true, 3, 1, 0),
                new Caseload(Employee.jeugd("r.blokland"), false, 7, 2, 0), new Caseload(Employee.jeugd("s.ouali"), false, 7, 2, 0),
                new Caseload(Employee.jeugd("j.terpstra"), false, 7, 2, 0), new Caseload(Employee.jeugd("h.wijnen"), false, 7, 2, 0),
                new Caseload(Employee.pw("pw.consulent"), true, 7, 3, 2), new Caseload(Employee.pw("k.santos"), false, 7, 2, 0),
                new Caseload(Employee.pw("e.vandijk"), false, 7, 2, 0), new Caseload(Employee.pw("n.haverkamp"), false, 7, 2, 0),
                new Caseload(Employee.enforcer("pw.handhaver"), true, 6, 2, 0), new Caseload(Employee.enforcer("o.meulenbelt"), false, 3, 1, 0),
                new Caseload(Employee.wgs("wgs.consulent"), true, 7, 3, 2), new Caseload(Employee.wgs("d.lont"), false, 7, 2, 0),
                new Caseload(Employee.wgs("i.achterberg"), false, 7, 2, 0),
                // Care has no decision: a plan is carried out as long as it helps.
                new Caseload(Employee.team("wijkteam.hulpverlener"), true, 6, 0, 0), new Caseload(Employee.team("v.rozema"), false, 5, 0, 0));
    }
}
