package nl.dossierwacht.demo;

import java.nio.file.Path;

/** What the demo says when it runs: where it is, who can sign in and what they see. */
final class Welcome {

    private Welcome() {
    }

    static String text(Ports ports, Path samples) {
        return """

                Dossierwacht runs at %s

                Accounts; the password of each is: demo
                  wmo.consulent          Wmo: decides, takes in documents, informs people, keeps notes
                  jeugd.consulent        Jeugdwet: sees nothing of the Wmo dossiers of the same family
                  pw.consulent           Participatiewet: benefits
                  pw.handhaver           Participatiewet: enforcement, apart from benefits
                  wgs.consulent          debt assistance
                  dubbelepet             Wmo and Jeugdwet, one hat at a time
                  wijkteam.hulpverlener  care by the neighbourhood team, apart from the college
                  medisch.adviseur       questions to the medical adviser, and the adviser's own files
                  archivaris, archivaris2  finalising decided dossiers, with four eyes
                  inzage                 requests of residents to see their data
                  privacy.officer        patterns, no content
                  auditor                patterns and the log's export, pseudonyms only
                  beheer                 application management, no content
                  zonder.pet             somebody without a hat

                Files to try the gate with: %s
                New dossiers for, among others, BSN 999999990, 999993653 or 999998705.

                Stop with Ctrl-C; the data is kept. Start afresh with: mvn -Pdemo -Ddemo.reset
                """.formatted(ports.applicationUrl(), samples);
    }
}
