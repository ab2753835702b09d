"""What the workbench itself says to editors, in plain French. Nothing here is about a topic."""

from __future__ import annotations

TITLE = "Établi"
SCREENS = "Écrans"
LANGUAGE = "fr"

TALK, SHEET, MAP, PROBLEMS = "Conversation", "Sujet", "Arbre", "Problèmes"
FACTS, TRANSLATIONS, SERVICES, CARDS = "Chiffres", "Traductions", "Lieux", "Cartes"

CHECKING = "vérification en cours…"
STOPPED = "la vérification s’est arrêtée : lancez « repere check »"
CHECKED = "tout est vérifié à {time}"
NO_PROBLEM = "Aucun problème."
NO_PROBLEM_YET = "Aucun problème pour le moment."
SEVERAL_PROBLEMS = "{number} à corriger"
SEVERAL_WARNINGS = "{number} à voir"
BEHIND = (
    "Le fichier ne se lit pas : vous voyez encore la page d’avant. "
    "Corrigez la ligne indiquée et enregistrez."
)
NOT_SHOWN = (
    "Cette page ne peut pas être montrée comme elle est écrite : voici celle d’avant la faute."
)
NOTHING = "Il n’y a pas encore de contenu à montrer. Voici ce qu’il faut corriger :"
ERROR, WARNING = "à corriger", "à voir"
LINE = "ligne {line}"
WHOLE_FILE = "tout le fichier"
MEND = "Que faire : "
OPEN_PAGE = "voir la page"
OPEN_PLACE = "voir le lieu"
NO_SUCH_PAGE = "Il n’y a pas (ou plus) de page « {page} » : voici l’accueil."
MOVED = "Cette page a changé de nom : voici la nouvelle."

IN_LANGUAGE = "Langue"
CHOICES = "Langue et messagerie"
ALL = "toutes"
SAY = "Écrire comme une personne"
SEND = "Envoyer"
WRITTEN_IN = "Écrit dans {path}, ligne {line}"
SAFETY = "page de sécurité"
REVIEWED = "relue le {day}"
NOT_REVIEWED = "pas de date de relecture"
SOURCES = "sources : {names}"
POSITION_ASKED = "[ bouton pour envoyer sa position ]"
PINNED = "[ point sur la carte : {name} ]"

PAGES_OF = "{topic} : {number} pages"
TOPICS = "Sujets"
ANY_LINE = "appuyez sur une page pour l’ouvrir"
DASHED = "pointillés : page d’un autre sujet"
HEAVY = "bord rouge : page de sécurité · fond rouge : trop loin de l’accueil"
TAPS = "{number} appuis depuis l’accueil"
BY_NAME_ONLY = "s’ouvre seulement par son nom public"

FACT, VALUE, LAST_DAY, SOURCE, USED_IN = (
    "Nom",
    "Ce que dit la page",
    "Bon jusqu’au",
    "Source",
    "Pages",
)
NO_LAST_DAY = "sans date de fin"
PAST = "périmé"
DAYS_LEFT = "{days} jours"
UNUSED = "aucune page"
DOUBT = "doute : {doubt}"

SHARE, REVIEWED_TEXTS, DRAFTS, OUTDATED, MISSING = (
    "part",
    "relus",
    "brouillons",
    "périmés",
    "pas traduits",
)
STATES = {
    "outdated": "Périmé : le français a changé depuis",
    "untranslated": "Pas encore traduit",
    "draft": "Brouillon : personne ne l’a relu",
    "reviewed": "Relu",
}
MOST_SHOWN = "Les {shown} premiers sur {number}."

SERVICE, SEEN_ON, NEEDS, TWO_WEEKS = "Lieu", "Vu le", "À faire", "Deux semaines"
NEVER_SEEN = "jamais"
FRESHNESS = {
    "sure": "dits : la source suffit",
    "confirm": "dits « à confirmer »",
    "unknown": "pas dits : trop vieux ou pas vérifiés",
}
HOURS = "Horaires"
HOURS_NOT_READ = "Ces horaires ne se lisent pas : voir les problèmes."
NEED_WORDS = {
    "never": "jamais vérifié",
    "overdue": "à revérifier",
    "doubtful": "un doute",
    "reported": "signalé par des personnes",
}
STATUSES = {"draft": "brouillon", "paused": "en pause", "closed": "fermé pour de bon", "live": ""}
VITAL = "urgence"

KIND, CHANNEL, OPENS_PAGE = "Format", "Messagerie", "Page qui s’ouvre"
CARD_LANGUAGE = "Langue {number}"
KINDS = {
    "card": "cartes de visite (10 par feuille A4)",
    "leaflet": "tracts A6 (4 par feuille A4)",
    "poster": "affiche A4",
}
NO_LANGUAGE = "—"
FIRST_PAGE = "l’accueil"
SITE = "Code du lieu ou du paquet (facultatif)"
SITE_WHY = (
    "Le code (par exemple B12) dit combien de visites viennent de ces cartes. "
    "Il désigne un lieu ou un paquet, jamais une personne."
)
SINGLE = "une seule, sans feuille à couper"
SHOW_CARD = "Voir"
TO_PRINT = "Imprimer : {form}"
READ_BACK = "Chaque code QR a été relu par un autre programme avant d’être montré."
CARD_PICTURE = "La feuille telle qu’elle sera imprimée"
CARDS_AFTER_MENDING = "Corrigez d’abord les problèmes : une carte imprimée ne se corrige plus."
CARDS_NEED = (
    "Il manque le réglage « {key} » dans config.yaml : une carte doit savoir quelle adresse ouvrir."
)
CARDS_LACK_LIBRARY = "Il manque de quoi dessiner : lancez « make cards » une fois, puis revenez."
