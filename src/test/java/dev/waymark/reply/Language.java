package dev.waymark.reply;

/** The words that mail programs and people use. */
enum Language {
    ENGLISH(
            "On Wed, Feb 3, 2027 at 10:15 AM Waymark <%s> wrote:",
            "On 3. Feb 2027, at 10:15, Waymark <%s> wrote:",
            "On 03.02.27 10:15, Waymark wrote:",
            "On February 3, 2027 10:15:00 AM GMT+01:00, Waymark <%s> wrote:",
            "On Wednesday, February 3, 2027 at 10:15:00 AM GMT+1, Waymark <%s> wrote:",
            new String[] {"From", "Sent", "To", "Subject", "Wednesday, February 3, 2027 10:15 AM", "Date"},
            "-----Original Message-----",
            "-------- Original message --------",
            "Sent from my iPhone",
            "Get Outlook for iOS<https://aka.ms/o0ukef>",
            "I talked to Tom today, it went well.",
            "First I asked the team.\n\nTwo of them answered:\n- Ann wants more time\n- Bob is fine with it",
            "Done!",
            "DONE\n\nIt was easier than I thought. Best thing: nobody was surprised.",
            "Not yet. Can we move it to Friday?",
            "Best regards,\nLena Leader\nHead of Sales | Nordwind GmbH\nPhone +49 30 1234567"),
    GERMAN(
            "Am Mi., 3. Feb. 2027 um 10:15 Uhr schrieb Waymark <%s>:",
            "Am 03.02.2027 um 10:15 schrieb Waymark <%s>:",
            "Am 03.02.27 um 10:15 schrieb Waymark:",
            "Am 3. Februar 2027 10:15:00 MEZ schrieb Waymark <%s>:",
            "Waymark <%s> schrieb am Mittwoch, 3. Februar 2027 um 10:15:00 MEZ:",
            new String[] {"Von", "Gesendet", "An", "Betreff", "Mittwoch, 3. Februar 2027 10:15", "Datum"},
            "-----Ursprüngliche Nachricht-----",
            "-------- Ursprüngliche Nachricht --------",
            "Von meinem iPhone gesendet",
            "Outlook für iOS<https://aka.ms/o0ukef> herunterladen",
            "Ich habe heute mit Tom gesprochen, es lief gut.",
            "Zuerst habe ich das Team gefragt.\n\nZwei haben geantwortet:\n- Änne möchte mehr Zeit\n- Jörg ist einverstanden",
            "erledigt.",
            "Erledigt!\n\nEs war leichter als gedacht.\nSchöne Grüße auch vom Team, das größte Lob kam von Jörg.",
            "Noch nicht. Geht auch Freitag?",
            "Viele Grüße\n\nLena Leader\nLeiterin Vertrieb | Nordwind GmbH\nTelefon +49 30 1234567"),
    FRENCH(
            "Le mer. 3 févr. 2027 à 10:15, Waymark <%s> a écrit :",
            "Le 3 févr. 2027 à 10:15, Waymark <%s> a écrit :",
            "Le 03/02/2027 à 10:15, Waymark a écrit :",
            "Le 3 février 2027 10:15:00 GMT+01:00, Waymark <%s> a écrit :",
            "Le mercredi 3 février 2027 à 10:15:00 UTC+1, Waymark <%s> a écrit :",
            new String[] {"De", "Envoyé", "À", "Objet", "mercredi 3 février 2027 10:15", "Date"},
            "-----Message d'origine-----",
            "-------- Message d'origine --------",
            "Envoyé de mon iPhone",
            "Télécharger Outlook pour iOS<https://aka.ms/o0ukef>",
            "J’ai parlé à Tom aujourd’hui, ça s’est bien passé.",
            "D’abord, j’ai demandé à l’équipe.\n\nDeux ont répondu :\n- Anne veut plus de temps\n- Bob est d’accord",
            "Fait !",
            "Terminé.\n\nC’était plus facile que prévu : personne n’a été surpris.",
            "Pas encore. Vendredi, ça irait ?",
            "Bien cordialement,\nLena Leader\nDirectrice des ventes | Nordwind SARL\nTél. +33 1 23 45 67 89");

    final String gmail;
    final String apple;
    final String thunderbird;
    final String k9;
    final String yahoo;
    /** Sender, date, recipient, subject, the date itself, and what else the date is called. */
    final String[] head;

    final String separator;
    final String samsung;
    final String iphone;
    final String outlookMobile;
    final String line;
    final String paragraphs;
    final String done;
    final String doneWithNote;
    final String question;
    final String closing;

    Language(
            String gmail,
            String apple,
            String thunderbird,
            String k9,
            String yahoo,
            String[] head,
            String separator,
            String samsung,
            String iphone,
            String outlookMobile,
            String line,
            String paragraphs,
            String done,
            String doneWithNote,
            String question,
            String closing) {
        this.gmail = gmail;
        this.apple = apple;
        this.thunderbird = thunderbird;
        this.k9 = k9;
        this.yahoo = yahoo;
        this.head = head;
        this.separator = separator;
        this.samsung = samsung;
        this.iphone = iphone;
        this.outlookMobile = outlookMobile;
        this.line = line;
        this.paragraphs = paragraphs;
        this.done = done;
        this.doneWithNote = doneWithNote;
        this.question = question;
        this.closing = closing;
    }
}
