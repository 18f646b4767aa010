"""The words by which the editorial check reads English prose, and those that are no name: data to be extended."""

from __future__ import annotations

import re

SAYING = re.compile(
    r"""\b(?:
    sa(?:id|ys?|ying) | claim(?:s|ed)? | according\ to | report(?:s|ed|edly)? | accus(?:es?|ed) | den(?:y|ies|ied)
    | t(?:ells?|old) | puts? | wr(?:ote|ites?|iting) | wants?|wanted | ask(?:s|ed)? | offer(?:s|ed)? | warn(?:s|ed|ing)?
    | count(?:s|ed)? | estimat(?:es?|ed) | calculat(?:es?|ed) | call(?:s|ed)? | reject(?:s|ed)? | announc(?:es?|ed)
    | verified | f(?:inds?|ound) | document(?:s|ed) | confirm(?:s|ed)? | not(?:es?|ed) | argu(?:es?|ed) | judg(?:es?|ed)
    | s(?:ees?|aw) | fault(?:s|ed) | suggest(?:s|ed)? | advis(?:es?|ed) | spoke|speaks? | declar(?:es?|ed)
    | cit(?:es?|ed|ing) | link(?:s|ed)\ (?:it|them|this) | recall(?:s|ed)? | blam(?:es?|ed|ing) | dr(?:aws?|ew)
    | point(?:s|ed)?\ to | demand(?:s|ed)? | propos(?:es?|ed) | promis(?:es?|ed) | expect(?:s|ed)? | describ(?:es?|ed)
    | insist(?:s|ed)? | urg(?:es?|ed) | criticis(?:es?|ed) | threaten(?:s|ed)? | in\ the\ words\ of
    | [Bb]y\ (?:a\ )?headlines?
    | by\ (?:[\w'’-]+\ ){1,4}(?:counts?|accounts?|figures?)
    )\b
    | ^[A-Z][^:]{2,60}:\ [^:]*\d\ ?(?:%|percent)
    """,
    re.VERBOSE,
)
"""A verb or phrase that ties a statement to whoever makes it; the last line is a poll told as "Levada: 44 %"."""

PRESENT = re.compile(
    r"""\b(?:
    now | currently | still | at\ present | so\ far | to\ date | as\ yet | not\ yet | no\ longer | in\ office | remains?
    | holds | leads | heads | commands | chairs | keeps | serves\ as | belongs\ to
    | (?:is|are)\ (?:the|an?|led|held|frozen|under|due|expected|to)
    | ha(?:s|ve)\ (?:been | (?:about\ |some\ |over\ |at\ least\ )?\d[\d.,]*\ ?(?:%|percent))
    )(?!\w)""",
    re.VERBOSE,
)
"""Words of a statement about how things stand, which may stand otherwise tomorrow."""

TOLD_OF_A_TIME = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Bb]efore)\ (?:[\w-]+ ){0,3}(?:19|20)\d\d\b"
)
"""A statement that says when: "in May 2026", "on 9 April 2022". ("Since 2012" and "a decree of 2026" do not.)"""

SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b(?:St|Dr|Mr|No|vs))[.!?][\"”’)]?(?=\s+[\"“‘(]?[A-Z0-9]|\s*$)")
"""Where a sentence ends: not behind an initial, nor behind the abbreviations that the pack uses."""

RELAY = re.compile(
    r"""\s*(?: [(),]
    | \b(?:with|via|citing|through|and|by|in|on|at|reprint(?:ed)?(?:\ of)?|mirror|agency\ text|extract|transcript)\b
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands between the names in a publisher such as "Star Tribune (via AP)" or "Kyiv Post, citing Reuters"."""

SAME_PUBLISHER = {
    "ap": "associated press",
    "afp": "agence france-presse",
    "rfe/rl": "radio free europe/radio liberty",
    "bbc news": "bbc",
    "agencies": "",
    "agency": "",
}
"""Publishers that sources call otherwise as well, in lower case; those that name nobody are empty."""

ORDINARY = {
    "English": """
a about above across after again against all almost alone along also although always among an and another any anybody
anyone anything are around as at away back bad be because before begin behind best better between big body book both
boy bring brother business but buy by call came can car care case change child children city close cold come company
could country course day days deal death did different do does done door down draft during each early east end enough
even ever every everyone face family far father few field find fire first five food for force four free friend from
front full game general get girl give go god gold good government great green group had half hand hard has have he
head health heart help her here high him his home hope hour house how i idea if important in information into is issue
it its job just keep kind king know land large last late law lead leader left less let life light like line list
little live long look lost love low made main make man many map market may me mean meeting men might million mind
minister minute money month more morning most mother move much must my name near need never new news next night no
north not nothing now number of off office often old on once one only open or order other our out over own page paper
part party past people person phone place plan point points police poor power president press problem public put
question rain read real red rich right river road room run same save say school second secret see send service set she
short show side sides since sister sit small so some son soon south speak stand star start state still stone stop
story street strong student such summer sun support sure system table take talk tell ten text than that the their them
then there these they thing things think third this three time to today together tomorrow too top town trade travel
tree true try turn two under until up us use very visit voice wait walk wall want was watch water way we week well
west what when where which white who why wife will wind winter with woman women wood word words work world would write
year yes yesterday yet you young your
""",
    "German": """
aber alle alles als alt am an andere auch auf aus bei beim bis bitte bruder buch da danke das dein dem den der des die
dies dieser doch dort du ein eine einem einen einer eins er erde es euch euer fall familie fenster feuer frage frau
freund für ganz geben gegen geld geschichte gestern gott groß gut haben hand haus heute hier hund ich ihr im immer in
ist ja jahr jahre jeder jetzt junge kann kein keine kind kinder kirche klein kommen können kopf land lang leben leute
licht liebe machen mädchen mann mehr mein mensch menschen mit monat morgen mutter nach nacht name nein neu nicht
nichts noch nur oder ohne regen sagen schnee schule schwester sehr sein seine sich sie sohn sonne stadt stein straße
stunde tag tage tisch tochter tod tür über uhr um und uns unser unter vater viel vielleicht von vor was wasser weg
weil welt wenn wer werden wetter wie wieder wir wo woche wort zeit zu zug zum zur
""",
    "French": """
à ami année après argent arbre au aujourd'hui aussi autre aux avant avec avoir beau beaucoup bien bon bonjour ce cela
ces cet cette chaque chat chemin chien chose ciel comme comment dans de demain des deux dieu dire donc du eau école
elle elles en encore enfant enfants est et être eux faire famille femme fille fils fin fleur frère garçon gens grand
heure hier histoire homme ici il ils jamais je jeune jour jours la le les leur livre lui lumière ma main mais maison
mal matin mauvais même mer merci mère mes moi mois monde mort mot ne neige nom non nos notre nous nouveau nuit on ou
où oui par parce pas pays père petit peu peut pied place plus porte pour pourquoi quand que quel quelle question qui
quoi rien rue sa sans se semaine ses si soeur soir soleil son sous sur ta table tard temps terre tête ton toujours
tous tout toute travail très trop tu un une vent ventre vérité vie vieux ville voir vous vrai
""",
    "Russian": """
а без белый бог большой брат будет бы был была были быть в вам вас ваш весь ветер вечер вода война время все всегда вы
где глаз год годы голова город да давать дверь два девочка делать дело день деньги дерево дети для до добрый дом
дорога друг другой думать его еда если есть ещё её же жена женщина жизнь за завтра здесь земля знать и из или им имя
их к каждый как книга когда конец кто куда лес лето лицо лучше любовь люди мало мальчик мать машина месяц место мир
много мой молодой море мост мочь муж мужчина мы на надо народ наш не небо неделя нет ничего но новый ночь о огонь один
окно он она они оно от отец очень первый песня письмо по под пока помощь после потом почему право правда при про
работа раз разговор ребёнок река рука с сам свет свой себя сегодня семья сестра сила сказать слово смерть снег со
собака солнце старый стол страна сын там твой теперь тот только три ты у улица утро ухо хлеб хорошо хотеть чай час
человек чем что чтобы школа эта это этот я язык
""",
}
"""Words of everyday life, not of the subject, which people type without meaning any record. By language."""
