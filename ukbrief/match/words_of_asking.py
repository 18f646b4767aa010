"""The words with which questions are asked, in the languages that readers ask in: what they want, and what to skip.

These are closed classes of grammar. What a content word means is the glossary's business, which is data in ``facts/``.
"""

from __future__ import annotations

WANTS: dict[str, str] = {
    "who": "who whom whose хто кого кому кто wer wen wem qui kto kogo komu quien quienes chi kim",
    "when": "when коли когда wann quand kiedy cuando quando zaman",
    "where": "where де куди где куда wo wohin où ou gdzie dokąd donde dove nerede",
    "number": "many much percent percentage share скільки сколько viele viel combien ile cuantos cuantas kaç",
    "why": "why reason чому почему warum wieso weshalb pourquoi dlaczego porque neden",
    "says": "say says said claim claims statement stance view position think"
    " каже сказав говорит сказал sagt sagte dit mówi powiedział dice",
}
"""The kinds of answer that a question may want, each with the words that ask for it."""

SKIPPED = """
a about above according actually after again all also am an and another any are as at be because been before
being between both but by can come concerning could did do does doing done during each ever every explain far find for
from get give given go going got had happen happened happening happens has have having he her here him his how i if in
info information into involved is it its just know let like list main make many may me might more most much must my no
now of off ok on one only or other our out over own please put really regarding said say says see shall she should show
so some still stance such sum take tell than thanks that the their them then there these they thing things this those
through to today too under until up upon very view want wants was we were what whats when where whether which while
who whom whose why will with within would yet you your happen currently current latest new news recent lately think
thinks position opinion claim claims percent percentage share number anyone someone something not no nor play plays
played affect affects affected influence influences impact implication implications consequence consequences mean means
face faces facing involve involves know knows remind stands stance role roles everything profile key important major discuss discussed describe overview summary background

що що це чи як який яка яке які де коли хто кого кому чому скільки про на в у і й та з із зі до від для за по є був була
було були має мають буде не так ще вже щодо каже сказав говорить проти або якщо між під час через після перед
что это ли как какой какая какое какие где когда кто кого кому почему сколько о об про на в во и с со из к от для за по
есть был была было были имеет имеют будет не так еще уже сказал говорит против или если между под во время через после перед

der die das den dem des ein eine einen einem einer und oder ist sind waren wird werden wurde wurden hat haben hatte
was wer wie wo wann warum welche welcher welches wieviel viele viel von vom zu zum zur mit für über im in an am auf aus
bei nach vor es gibt gab sagt sagte nicht noch um sich bis durch gegen man kann soll sollen würde würden

le la les l un une des de du d et ou est sont était étaient sera a ont avait que qu qui quoi quel quelle quels quelles
comment où quand pourquoi combien sur dans en au aux avec pour par dit il elle ils elles ce cette ces ne pas se sa son
ses leur leurs y c s n j

co to jest są był była było były będzie ma mają czy jak jaki jaka jakie jacy gdzie kiedy kto kogo dlaczego ile o w we z
ze na do od dla po przez przy i oraz lub że się nie mówi powiedział jego jej ich

el los las uno una unos unas y es son fue fueron era será ha han que qué quién cómo dónde cuándo cuánto cuántos por del
al con para sobre dice no se su sus ve bir ne nasıl mi mı mu mü için ile
"""
"""Words that say nothing of what is asked about."""

DATED = "january february march april may june july august september october november december"
"""The months, as facts and questions spell them."""
