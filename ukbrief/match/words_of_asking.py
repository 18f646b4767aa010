"""The words with which questions are asked, in the languages that readers ask in: what they want, and what to skip.

These are closed classes of grammar. What a content word means is the glossary's business, which is data in ``facts/``.
"""

from __future__ import annotations

WANTS: dict[str, str] = {
    "who": "who whom whose хто кого кому кто wer wen wem qui kto kogo komu quien quienes chi kim",
    "when": "when коли когда wann quand kiedy cuando quando zaman",
    "event": "happened happens happen сталося сталось відбулося случилось произошло passiert geschah geschehen passé"
    " wydarzyło stało pasó oldu",
    "where": "where де куди где куда wo wohin où ou gdzie dokąd donde dove nerede",
    "number": "many much скільки сколько viele viel combien ile cuantos cuantas kaç total toll",
    "share": "percent percentage share proportion відсоток відсотків процент процентов prozent anteil pourcentage"
    " procent odsetek porcentaje yüzde",
    "why": "why reason reasons чому навіщо почему зачем warum wieso weshalb pourquoi dlaczego neden",
    "now": "now today still yet currently latest current moment зараз сейчас досі сегодня heute aktuell derzeit"
    " aujourd'hui dziś teraz",
    "opinion": "survey poll polls voters respondents public people opinion citizens ukrainians russians americans"
    " germans poles britons brits italians spaniards swedes danes europeans finns norwegians hungarians czechs slovaks"
    " turks belgians austrians greeks romanians lithuanians latvians estonians"
    " українці українців опрос опитування украинцы украинцев россияне россиян росіяни росіян американцы американців"
    " umfrage ukrainer russen amerikaner deutschen sondage ukrainiens russes américains français allemands sondaż"
    " ukraińcy ukraińców rosjanie rosjan amerykanie polacy polaków",
    "plan": "plan plans draft proposal point points план плану проект entwurf vorschlag projet projekt propozycja",
}
"""The kinds of answer that a question may want, each with the words that ask for it."""

OPINING = """
want wants expect expects expected think thinks believe hope prefer support oppose poll polls survey surveys according
хочуть бажають очікують вважають хотят ожидают считают думают wollen möchten erwarten glauben meinen veulent attendent
pensent souhaitent chcą oczekują myślą sądzą
"""
"""What a people does that is a matter of opinion, also where a question asks when or where."""

PARTS_OF_A_YEAR: dict[tuple[int, ...], str] = {
    (1, 2, 3): "early start beginning початку початок начале начала anfang début początku początek",
    (5, 6, 7, 8): "mid middle середині середина середине середины mitte mi milieu połowie połowa",
    (10, 11, 12): "late end наприкінці кінці кінець конце конца ende fin końcu końca koniec",
}
"""The months of the beginning, middle and end of a year, with the words that say so right before it."""

SKIPPED_ENGLISH = """
a about above according actually after again all also am an and another any are as at be because been before being
between both but by can come concerning could did do does doing done during each ever every explain far find for from
get go going got had happen happened happening happens has have having he her here him his how i if in info
information into involved is it its just know let like list main make many may me might moment more most much must my
no now of off ok on one only or other our out over own please put really regarding said say says see shall she should
show so some still stance such sum take tell than thanks that the their them then there these they thing things this
those through to today too under until up upon very view want wants was we were what whats when where whether which
while who whom whose why will with within would yet you your happen currently current latest new news recent lately
think thinks position opinion claim claims percent percentage share number anyone someone something not no nor cannot
can't won't don't doesn't didn't isn't aren't wasn't hasn't haven't wouldn't couldn't shouldn't play plays played
affect affects affected influence influences impact implication implications consequence consequences mean means face
faces facing involve involves know knows remind stand stands stance everything profile key important major discuss
discussed describe overview summary background cant wont doesnt didnt isnt arent wasnt werent hasnt havent hadnt
couldnt shouldnt wouldnt ain't aint wheres whens whos whys hows thats theres heres theyre theyve theyll youre youve
youll weve itll ive id gonna wanna gotta pls plz ppl abt tho bc cuz anybody everybody somebody nobody everyone none
anyhow anyway anywhere everywhere nowhere somehow somewhere somewhat sometime sometimes although though unless despite
whereas wherever whenever whoever whichever whatever however therefore thus hence furthermore moreover nevertheless
nonetheless otherwise besides meanwhile across along alongside amid among amongst around beside beyond onto throughout
till til via versus vs etc eg ie itself himself herself themselves myself yourself ourselves yours ours theirs neither
either almost merely mostly mainly fairly apparently obviously presumably definitely necessarily indeed simply exactly
precisely hopefully unfortunately ought should've could've would've might've hello hi hey thanx sorry
"""
"""Words of English that say nothing of what is asked about."""

SKIPPED_FOREIGN = """
яку якою якого яким навіщо наскільки замість чого чего зачем какова какую каков каким насколько вместо состоялся сможет
laut gerade davon dabei neuer neue neuen geben gegeben gesagt wirklich hoch lange bedeutet geschieht wen wozu weshalb
denen
bon bonne nouveau nouvelle vont vraiment aura temps contient cela
nowy nowym nowa wiadomo naprawdę czego jakich jakim jaką długo doszło czym za komu
думає думають думает думают хочуть хотят кажуть говорять говорят denkt denken meint will wollen pense pensent veulent
myśli myślą chcą piensa piensan quiere quieren düşünüyor istiyor
що що це чи як який яка яке які де коли хто кого кому чому скільки про на в у і й та з із зі до від для за по є був
була було були має мають буде не так ще вже щодо каже сказав говорить проти або якщо між під час через після перед
році роком роках тепер відомо скільком сталося сталось відбулося відбулась відбувається робить роблять хоче что это ли
как какой какая какое какие где когда
кто кого кому почему сколько о об про на в во и с со из к от для за по есть был была было были имеет имеют будет не
так еще уже сказал говорит против или если между под во время через после перед куда годах годов годом известно теперь
случилось произошло состоялась
состоялось происходит делает хочет
цього цей ця ці того той та те таке такий така такі себе свій свої його її їх їхні вона він вони ми ви нас вас року
роки рік років зараз досі тоді потім тільки лише також навіть лиш ніж бо щоб коли-небудь раз можна треба може можуть
відбулися відбувся сталася стався стали став стало бути буде будуть
этот эта это эти того тот та те такое такой такие себя свой свои его ее их она он они мы вы нас вас года год году лет
сейчас тогда потом только лишь также даже чем чтобы можно надо нужно может могут случилась случился прошли прошла
прошел состоялись стали стал стало быть будут ли же бы

der die das den dem des ein eine einen einem einer und oder ist sind waren wird werden wurde wurden hat haben hatte
was wer wie wo wann warum welche welcher welches wieviel viele viel von vom zu zum zur mit für über im in an am auf
aus bei nach vor es gibt gab sagt sagte nicht noch um sich bis durch gegen man kann soll sollen würde würden steht
passiert geschah geschehen fand statt stattgefunden gefunden macht heißt
zwischen beim ins ans vors durchs hinter unter über ohne seit während wegen trotz innerhalb diese dieser dieses diesen
diesem jener sein seine seiner seinen ihr ihre ihrer ihren ihnen er sie wir ihr uns euch mich mir ich du dass ob weil
wenn als dann doch schon wieder eigentlich denn mal so sehr mehr nur kein keine keinen keiner worum womit wofür wogegen
worüber wozu woher wohin wessen derzeit aktuell momentan heute jetzt alle alles etwas jemand können könnte muss müssen
darf will wollen wollte möchte sei wäre fanden findet finden lautet lauten besagt geworden jahr jahre jahren jahres

le la les l un une des de du d et ou est sont était étaient sera a ont avait que qu qui quoi quel quelle quels quelles
comment où quand pourquoi combien sur dans en au aux avec pour par dit il elle ils elles ce cette ces ne pas se sa son
ses leur leurs y c s n j lieu passé passe fait veut
t m d été être avoir ont sont-ils cela ça ceci celui celle ceux ces mon ma mes ton ta tes nos vos notre votre lui
leur nous vous ils on y si mais donc car où dont lequel laquelle lesquels après avant pendant entre chez sans sous
contre depuis vers très plus moins aussi encore déjà toujours maintenant actuellement aujourd'hui sera seront serait
peut peuvent doit doivent faut font fut furent prévoit prévoient devenu devenus devenue devenues faire dire selon
an ans année années cause

co to jest są był była było były będzie ma mają czy jak jaki jaka jakie jacy gdzie kiedy kto kogo dlaczego ile o w we
z ze na do od dla po przez przy i oraz lub że się nie mówi powiedział jego jej ich stało dzieje odbyły odbyło odbyła
odbył chce robi
ilu które który która którzy którego której tym tego ta te ten tej tych temu oraz ale albo lub gdy kiedyś jeśli żeby
aby nad pod między przed bez wobec podczas wśród według sprawie imieniu został została zostało zostały być będą teraz
jeszcze już też także tylko bardzo sobie swój swoje ich nim niej nich on ona oni my wy nas was roku lat lata rok
może mogą można trzeba musi muszą przewiduje oznacza

el los las uno una unos unas y es son fue fueron era será ha han que qué quién cómo dónde cuándo cuánto cuántos por
del al con para sobre dice no se su sus ve bir ne nasıl mi mı mu mü için ile

mógł mogła mogło mogli mógłby mogłaby mogłoby mogliby mogłyby czyj czyja czyje czyich czyim byłby byłaby byłoby byliby
byłyby będziemy swojego swojej swoim swoich swą jakiego jakiej jakimi jakimś któremu którymi którymś tamten tamta
tamte tamtych robią robił robiła robili robić zrobił zrobiła zrobili zrobić zrobiono robiono mówią mówił mówiła mówili
mówić mówiono powiedziała powiedzieli powiedzieć odbędzie odbędą odbywa odbywają odbywały dochodzi nadal wciąż obecnie
aktualnie ostatnio niedawno właściwie ogóle raz sama sami samo następny następna następne następnego następnej
następnym kolejny kolejna kolejne inaczej około blisko podobno rzekomo dokładnie skoro jakieś pewien pewna czymś kimś
komuś czegoś kogoś wtem dotąd odtąd dopóki póki zanim odkąd niby choćby chociaż jakoby każda każde każdego każdej
każdym словами серед якими якому якій яких чий чия чиє чиї чиїх міг могла могло могли зміг змогла змогли зможуть б би
хочу сказала сказали сказати казав казала казали казати говорив говорила говорили говорити зробив зробила зробили
зробити робив робила робили робити відбудеться відбудуться відбуваються відбулось наразі нині наступний наступна
наступне наступні наступного наступної наступному інший інша інше іншого іншої кожен кожна кожне жоден жодна жодного
жодної сам сама самі само цим цих цьому цією тих тими тією якийсь якась якесь якісь хтось щось ніхто ніщо нічого
нікого завдяки крім окрім біля навколо поруч близько аби якби хоча проте однак ніби наче мов причому поки доки чиєму
якраз саме справді дійсно начебто мабуть певно звісно скажіть скажи хіба невже немає нема мав мала мали мати маємо маю
словам смог смогла смогли смогут чей чья чье чьи чьих чьего сказать говорил сделал сделала сделали следующий следующая
следующее следующие следующего следующей среди кроме якобы действительно собственно именно никого ничего нету неужели
скажите вроде наверное пожалуй прямо состоятся состоится происходят происходило solle gäbe sagen sagten sagst meinte
meinten taten getan tut bereits nächste nächsten nächster nächstes worauf woran worin woraus wobei wonach wovon wovor
jemals angeblich tatsächlich genau ungefähr irgendwas irgendwer irgendwann irgendwo irgendein irgendeine sogar eher
ziemlich selbst seitens laufend dorthin hierzu jeweils faisait firent prochain prochaine prochains prochaines disent
disait disaient disant pourraient devraient veux quelqu quelqu'une aucun aucune autour puisqu lorsqu jusqu jusque
presque environ réellement exactement censé censée supposé supposée actuel actuelle ladite ledit n'a qu'a

авжеж адже вам весь воно все всередині давай давати завжди ледве нам отже отож ти тобто тож тощо якої інших

будем будете будешь будто буду будь бывает вам вами ваш ваша ваше ваши вверх вдали вдруг везде весь вместе вне вон
вообще вот впрочем все всегда всего всем всеми всему всею всюду вся давать давно далекий далеко даром делал делать
делаю довольно должен должно другой ему ждать занят занята занято заняты затем зато здесь знать значит значить им имел
иметь ими имя иногда каждый кажется кем ком конечно которая которого которой которые который которых кругом лучше менее
меня мимо мне много мной мною мог могу мочь наверху назад наиболее найти наконец нам нами наш наша наше наши него
недавно недалеко некоторый нельзя нем нему непрерывно нередко несколько нибудь ниже низко никогда никуда ним ними них
ничто но ну нужный обычно однажды однако одного одной оказаться около оно опять особенно откуда отовсюду отсюда очень
подумать пока понимать понять пор посмотреть потому разве самой самый сделать сегодня сих слишком собой собою совсем
спросить сразу такая таки тебе тебя тех то тобой тобою тоже том тому тою ту туда тут ты уметь хотеть хочешь часто чаще
чему чтоб чуть этим этими этих этого этой этом этому эту

aber ach allein allem allen aller allerdings allgemeinen anderem anderen anderm andern anderr auch bald beiden
besonders besser besten bisher bist dadurch daher dahin dahinter damals damit dank daran darauf daraus darfst darin
darum darüber daselbst davor dazu dazwischen dein deine deinem deinen deiner deines dementsprechend demgegenüber
demgemäss demselben demzufolge denselben deren derer derjenige derjenigen dermassen derselben deshalb desselben dessen
deswegen dich diejenige diejenigen dieselben dir dort drin durchaus durfte durften dürfen dürft eben eigen eigene
eigenen eigener eigenes einander eines einig einige einigem einiger einiges einmal eins endlich entweder etwa euer
eurem euren eurer folgende ganz ganze ganzen ganzer ganzes gedurft gegenüber gehabt gehen geht gekannt gekonnt gemacht
gemocht gemusst genug gern geschweige gewesen ging grossen grosser gute guter gutes habe habt hatten hattest hattet
hier hin ihm ihn ihrem ihres immer indem infolgedessen irgend ja je jede jedem jedermann jedermanns jedes jedoch
jemandem jemanden jene jenem jenen jenes kam kannst keinem kleine kleinen kleines kommen kommt konnten könnt leicht
lieber machen mag magst mahn manchem manchen mancher mein meine meinem meiner meines musst musste mussten mögen möglich
mögt nachdem nahm neben nein nichts oben oft sah schlecht seid seien seinem seines seitdem solang solche solchem
solchen solcher solches sollst sollt sollte sollten sondern sonst soweit sowie tritt trotzdem tun unse unsem unsen
unser unsere unserer unses vergangenen vielem vielen vielleicht warst wart weg weit welchem welchen wem wenigstens
werde werdet wieso willst wirst wissen wohl wollt worden währenddem währenddessen zugleich zunächst zusammen zwar
überhaupt übrigens

afin ah ai aie aient aies ainsi allaient allo allons alors anterieur anterieure anterieures assez aujourd aupres auquel
aurai auraient aurais aurait auras aurez auriez aurions aurons auront autant autre autrefois autrement autres autrui
auxquelles auxquels avaient avais avez aviez avons ayant ayez ayons bah beaucoup bigre celles cependant certes cet
chaque ci comme compris debout dedans dehors delà derriere desormais desquelles desquels dessous dessus devant devers
devra devrait differentes différente dite dits divers duquel eh enfin envers etant etc eue eues euh eurent eus eusse
eussent eusses eussiez eussions eut eux eûmes eûtes fais faisaient faisant faites feront fois fus fusse fussent fusses
fussiez fussions fûmes fûtes hélas ici je lesquelles longtemps lors lorsque meme memes merci mien mienne miennes miens
moindres neanmoins necessaire necessairement nombreuses nombreux notamment nouveaux nul nôtres parce parfois partant
particulière particulièrement peu peux plupart plusieurs plutôt pourrais pourrait pouvait prealable pu puis puisque
quant quelconque quelqu'un quelque quelques quiconque quoique rarement relativement restant restent revoici revoilà
rien sait sauf semblable semblaient semble semblent serai seraient serais serez seriez serions serons seulement sien
sienne siennes siens sinon soi soient sois soit sommes souvent soyez soyons specifique specifiques strictement suffit
suis suivant suivante suivantes suivants surtout tandis tant tellement tels tenir tente tien tienne tiennes tiens toi
touchant tous toute toutefois toutes trop tu unes uniformement vais vas vivat voici voient voilà voire vu vôtres étais
étiez étions étée étées étés

ach acz aczkolwiek aj ależ bardziej bo bowiem byli bym bynajmniej cali cała cały choć ci ciebie cię cokolwiek coraz coś
czasami czasem czemu czyli często daleko dlatego dokąd dość dużo dzisiaj dziś gdyby gdyż inna inne inny innych inż iż
ja jakaś jakby jakichś jakiś jakiż jakkolwiek jako jakoś je jednak jednakże jedynie jemu jestem jeżeli każdy kilka
kilku ktokolwiek ktoś których którym lecz mam mamy mało miał mimo mnie mną moim moja moje możliwe mój nam nami nasi
nasz nasza nasze naszego naszych natomiast natychmiast nic niech niego niemu nigdy nimi nią niż np ono oto owszem
pomimo ponad ponieważ powinien powinna powinni powinno poza przecież przede przedtem razie skąd sobą tak taki takich
takie tam tobie tobą toteż totobą tu tutaj twoi twoim twoja twoje twym twój ty tys tzw wam wami wasi wasz wasza wasze
wiele wielu więc więcej wszyscy wszystkich wszystkie wszystkim wszystko wtedy właśnie zapewne zawsze żaden żadnych
"""
"""The same in Ukrainian, Russian, German, French, Polish, Spanish and Turkish; the last paragraphs are the words of
stopwords-iso (MIT, github.com/stopwords-iso) that were missing, without those that say something in this field."""

SKIPPED = f"{SKIPPED_ENGLISH} {SKIPPED_FOREIGN}"
"""Words that say nothing of what is asked about."""

HOMOGRAPHS = "war eu gut halt"
"""Words of asking in German or French that mean much in English: skipped only where a question is not English."""

COMMON = """
able accept account achieve act action actually add agree allow alone already always amount answer appear approach
area argue aside ask aspect attempt attitude available avoid away back bad base basis bear became because become been
begin behave behind believe belong best better big bit blame block board body both break bring broke broad brought
build call came care case cause certain challenge chance change charge chief choose city clear close collapse come
comment common compare comparison complete concern condition consider contain content continue control country cover
create current cut damage date day deal decide decision declare deep degree deliver demand depend describe detail
deter develop difference different difficult direct disagree done doubt down draw drop during early easy effect effort
eight else enough enter entire especially event example exact exist expect experience explain extent fact fail failed
fall far feature feel few fifth figure final first five follow force forget form forth forward four fourth free full
future gain general get goal gone good great group grow guess half hand happen happy hard hear held help hide home
high history hold hope hour house huge idea immediate improve include increase inside instead intend interest issue
item join keep kind knew large last late later lead leader learn least leave led left less lesson level lie light like
likely limit line list little local long longer look lose lot low made maintain man manage matter measure member
mention middle might month more morning move name near necessary need never next nice nine noone normal note nothing
occur offer office official often old once open operate opinion option order original outcome outside owe paper part
particular party pass past pause pay people per perhaps period person phase piece place plain planned point popular
possible post prepare present press pretty prevent previous price probably problem process produce programme progress
promise proper propose protect prove provide public purpose pull push put question quick quite quote raise range rate
rather reach read ready real reason receive record reduce refer reject relate relation release remain remember remove
repeat report require respond response responsible rest result return reveal reverse right rise risk rule run sat save
saw scale second section see seem seen send sense serious set settle seven several short side sign similar simple
since single sit situation six size small soon sort speak special specific spend split spoke stage stand start state
statement status stay step stick still stop stuff style subject succeed success sudden suggest sum sure surprise
system table talk target tell ten term test thank thing think third thought three throw time title today together
tomorrow tonight tool top total toward town try turn twice two type understand unit upper use useful usual value
various version victim view visit voice wait walk want way week went whole wide win without wonder word work world
worry worse worst wrong year yesterday young teach taught demise role roles basically ultimately eventually finally
initially reportedly supposedly words quit gave agreed
"""
"""Words that are at home in every subject: no fact needs to explain them, and none is found by them alone."""
