import type { Vocabulary } from "./vocabulary.ts";

export const fr: Vocabulary = {
  tail: [
    "concours", "à voir aussi", "en vidéo", "commentaires", "commentaire", "vos commentaires", "laisser un commentaire", "ajouter un commentaire", "réagir", "réagissez", "à lire aussi", "a lire aussi", "lire aussi", "sur le même sujet", "sur le meme sujet", "articles liés", "articles similaires", "articles connexes", "dans la même rubrique", "les plus lus", "les articles les plus lus", "vous aimerez aussi", "vous aimerez peut être", "à découvrir", "nos dernières actualités", "dernières actualités", "plus d articles", "mots clés", "mots cles", "thématiques", "partager", "partager cet article", "à propos de l auteur", "article suivant", "article précédent", "newsletter", "voir aussi", "la rédaction vous conseille", "contenus sponsorisés", "source",
  ],
  prompts: [
    "lire aussi", "à lire aussi", "a lire aussi", "lire également", "à lire également", "lire la suite", "voir aussi", "suivez nous", "suivez notre", "abonnez vous", "inscrivez vous", "s abonner", "recevez", "partager", "partagez", "cliquez ici", "téléchargez notre application", "nous utilisons des cookies", "ce site utilise des cookies", "en poursuivant votre navigation", "tous droits réservés", "article réservé aux abonnés", "cet article est réservé", "il vous reste", "laisser un commentaire", "soutenez", "faites un don", "votre adresse e mail", "publicité", "traduit automatiquement", "connectez vous",
  ],
  furniture: [
    "accueil", "menu", "rechercher", "recherche", "connexion", "se connecter", "s abonner", "imprimer", "envoyer", "enregistrer", "partager", "publicité", "politique", "économie", "monde", "international", "sport", "culture", "opinions", "vidéo", "vidéos", "fin", "retour en haut", "mentions légales", "contact", "accepter", "tout accepter", "écouter l article", "aller au contenu", "suivant", "précédent",
  ],
  credits: ["photo", "photos", "crédit", "crédit photo", "crédits", "image", "source", "illustration", "photo d archives"],
  bylines: ["par", "publié par", "rédigé par", "auteur", "la rédaction", "écrit par"],
  sources: ["source", "article original"],
};
