import type { Vocabulary } from "./vocabulary.ts";

export const de: Vocabulary = {
  tail: [
    "gewinnspiel", "meinung", "mitdiskutieren", "kommentare", "kommentar", "kommentare lesen", "kommentar schreiben", "schreiben sie einen kommentar", "hinterlasse einen kommentar", "hinterlassen sie einen kommentar", "einen kommentar hinterlassen", "diskutieren sie mit",
    "mehr zum thema", "mehr zu diesem thema", "zum thema", "weitere artikel", "weitere themen", "weitere nachrichten", "weitere meldungen", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte themen", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "auch interessant", "auch interessant für sie", "lesen sie auch", "lesen sie mehr zum thema", "gleiches thema", "gleiche kategorie", "gleicher autor", "meistgelesen", "meist gelesen", "meistgelesene artikel", "am häufigsten gelesen", "neueste artikel", "neueste nachrichten", "schlagwörter", "schlagworte", "stichwörter", "themen", "über den autor", "zur startseite", "nächster artikel", "vorheriger artikel", "empfehlungen der redaktion", "aus dem archiv", "mehr aus der rubrik", "mehr aus", "topthemen", "quelle", "teilen", "artikel teilen", "diesen artikel teilen", "newsletter",
  ],
  prompts: [
    "mitdiskutieren", "machen sie mit", "stimmen sie ab", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lesen sie dazu", "lesen sie außerdem", "mehr lesen", "mehr dazu", "siehe auch", "hier lesen sie", "folgen sie uns", "folgen sie", "folge uns", "abonnieren sie", "jetzt abonnieren", "newsletter abonnieren", "melden sie sich", "jetzt anmelden", "sie können diese geschichte", "teilen sie", "diesen artikel teilen", "artikel teilen", "auf facebook teilen", "auf twitter teilen", "in sozialen medien teilen", "unterstützen sie uns", "laden sie unsere app", "wir verwenden cookies", "diese website verwendet cookies", "diese webseite verwendet cookies", "mit der nutzung unserer", "alle rechte vorbehalten", "zum newsletter", "keine nachricht mehr verpassen", "bleiben sie auf dem laufenden", "hinterlasse einen kommentar", "schreiben sie einen kommentar", "ihr kommentar", "dieser artikel wurde maschinell übersetzt", "exklusiv für abonnenten",
  ],
  furniture: [
    "inserat", "startseite", "menü", "suche", "suchen", "drucken", "merken", "vorlesen", "teilen", "kommentieren", "anmelden", "abo", "abonnieren", "impressum", "datenschutz", "agb", "kontakt", "quelllink", "zurück", "weiter", "ende", "anzeige", "werbung", "politik", "wirtschaft", "sport", "kultur", "ausland", "inland", "panorama", "meinung", "video", "bildergalerie", "artikel anhören", "zum inhalt springen", "zum hauptinhalt springen", "alle akzeptieren", "mehr",
  ],
  credits: ["foto", "fotos", "bild", "bildquelle", "bildnachweis", "quelle", "archivbild", "symbolbild", "archivfoto", "grafik"],
  bylines: ["von", "autor", "autorin", "redaktion", "text"],
  sources: ["quelle", "quellen", "quelllink", "originalartikel"],
};
