"""Laws and cases of matching names, against the built-in facts."""

from __future__ import annotations

import atexit
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukbrief
from ukbrief import fold
from ukbrief.index import BUILTIN, Store
from ukbrief.index.build import compile_in_memory
from ukbrief.match import names
from ukbrief.records import Actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ukbrief.brief import Brief
    from ukbrief.match.names import Finding

DAY = "2026-07-03"


@pytest.fixture(scope="module")
def brief() -> Iterator[Brief]:
    with ukbrief.open() as opened:
        yield opened


STORE = Store.open(BUILTIN)
atexit.register(STORE.close)
PEOPLE = [record for record in STORE.every("actor") if isinstance(record, Actor) and record.type == "person"]


def who(query: str, store: Store = STORE) -> Finding:
    return names.find(query, store, kinds=("actor",), day=DAY)


def answered(query: str) -> str | None:
    """Return the id of the one actor that answers ``query``; None where none or several do."""
    finding = who(query)
    return finding.scored[0].name.id if finding.outcome == "answer" else None


EQUAL = [
    "Zelensky Zelenskyy Zelenskiy Selenskyj Zełenski Зеленський Зеленский Zelenskij Zelenskyj",
    "Yermak Jermak Iermak Єрмак Ермак",
    "Zaluzhnyi Saluschnyj Załużny Zaluzhny Залужний Залужный",
    "Lavrov Lavroff Ławrow Lawrow Лавров",
    "Putin Poutine Poetin Путін Путин PUTIN",
    "Shoigu Schoigu Szojgu Şoygu Sjojgu Шойгу",
    "Erdoğan Erdogan Эрдоган Ердоган",
    "Witkoff Witkow Vitkof Віткофф Уиткофф",
    "Syrskyi Syrs'kyj Syrsʹkyĭ Сирський Сырский",
    "Medvedev Medwedew Miedwiediew Медведев Медведєв",
]
APART = [
    ("iran", "iraq"),
    ("austria", "australia"),
    ("MBS", "NBS"),
    ("EU", "EEUU"),
    ("600,000", "800,000"),
    ("uk", "us"),
]


@pytest.mark.parametrize("spellings", EQUAL)
def test_the_spellings_of_a_name_fold_to_one_key(spellings: str) -> None:
    assert len({fold.key(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold.key(one) != fold.key(other)


@given(st.text(max_size=40) | st.text("abcdeghijklosztxyжшіїєґ'’ouie ", max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold.key(fold.key(text)) == fold.key(text)


@pytest.mark.parametrize("text", ["Ѐ", "ѝ"])
def test_regression_2_a_letter_that_shows_under_its_accent_is_folded(text: str) -> None:
    assert fold.key(text).isascii()


@pytest.mark.parametrize(
    ("stressed", "plain"),
    [("Пу́тин", "Путин"), ("Воло́димир Зеле́нський", "Володимир Зеленський"), ("İstanbul", "Istanbul")],
)
def test_regression_3_stress_marks_and_dots_part_no_word(stressed: str, plain: str) -> None:
    assert fold.key(stressed) == fold.key(plain)


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Зеленського", "volodymyr-zelensky"),
        ("Зеленскому", "volodymyr-zelensky"),
        ("Путиным", "vladimir-putin"),
        ("Трампом", "donald-trump"),
        ("Zełenskiego", "volodymyr-zelensky"),
        ("України", "ukraine"),
        ("Лавровым", "sergey-lavrov"),
        ("Віткоффа", "steve-witkoff"),
        ("Качці Тарасу", "taras-kachka"),
    ],
)
def test_case_endings_are_taken_off(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("rubio, marco", "marco-rubio"),
        ("President PUTIN!!", "vladimir-putin"),
        ("Marco RUBIO (secretary of state)", "marco-rubio"),
        ("who is sergei lavrov?", "sergey-lavrov"),
        ("хто такий Єрмак", "andriy-yermak"),
        ("wer ist Witkoff", "steve-witkoff"),
        ("us secretary of state", "marco-rubio"),
        ("kremlin spokesman", "dmitry-peskov"),
        ("ukraine's chief negotiator", "rustem-umerov"),
        ("nato secretary general", "mark-rutte"),
        ("глава мид россии", "sergey-lavrov"),
        ("V. Zelensky", "volodymyr-zelensky"),
        ("kim jnog un", "kim-jong-un"),  # kim is who in Turkish
        ("メローニ首相", "giorgia-meloni"),
        ("푸틴 대통령", "vladimir-putin"),
        ("la Douma russe", "state-duma"),
        ("vonderleyen", "ursula-von-der-leyen"),
        ("O.S.C.E.", "osce"),
        ("новый премьер Венгрии", "peter-magyar"),
        ("the new prime minister of Hungary", "peter-magyar"),
    ],
)
def test_a_name_is_found_with_what_people_put_around_it(query: str, id_: str) -> None:
    finding = who(query)
    assert finding.outcome == "answer"
    assert finding.scored[0].name.id == id_


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("吕特 北约秘书长", "mark-rutte"),
        ("グテーレス事務総長", "antonio-guterres"),
        ("ロシアのラブロフ外相", "sergey-lavrov"),
        ("俄罗斯外长", "sergey-lavrov"),
        ("凯洛格将军", "keith-kellogg"),
        ('סבא"א', "iaea"),
        ("राष्ट्रपति पुतिन", "vladimir-putin"),
        ("وزير الخارجية الروسي", "sergey-lavrov"),
    ],
)
def test_names_and_offices_are_read_in_scripts_that_join_or_mark_their_words(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize("query", ["特朗普大厦", "وزير خارجية المغرب", "トランプタワー"])
def test_a_stranger_in_such_a_script_is_refused(query: str) -> None:
    assert who(query).outcome == "unknown"


@pytest.mark.parametrize(
    ("query", "id_"), [("Залужний В.Ф.", "valerii-zaluzhnyi"), ("С. Е. Нарышкин", "sergey-naryshkin")]
)
def test_two_initials_are_no_words_of_asking(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Uschakow Putins Berater", "yuri-ushakov"),
        ("Lvova-Belova enfants ukrainiens", "maria-lvova-belova"),
        ("Magyar Ungarn Wahlsieger", "peter-magyar"),
        ("comedian Zelensky", "volodymyr-zelensky"),
    ],
)
def test_what_stands_beside_a_name_may_be_what_the_facts_say_of_it(query: str, id_: str, brief: Brief) -> None:
    answer = brief.who(query)
    assert answer.match is not None
    assert (answer.match.id, answer.match.how) == (id_, "text")


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Genby", "vladimir-putin"),
        ("Кгишщ", "marco-rubio"),
        ("cthutq kfdhjd", "sergey-lavrov"),
        ("Erdo&#287;an", "recep-tayyip-erdogan"),
    ],
)
def test_a_name_is_read_that_a_keyboard_or_a_web_page_has_set_in_other_signs(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize("query", ["$(rm -rf /tmp/x)", "йцукен", "qwertyuiop", "&amp;&lt;"])
def test_code_and_rows_of_keys_are_no_name_on_another_keyboard(query: str) -> None:
    assert who(query).outcome == "unknown"


@pytest.mark.parametrize("query", ["ivanka trump", "pope francis", "dumas", "한국 대통령", "постпред росії в оон"])
def test_what_the_facts_do_not_say_of_a_name_is_refused(query: str, brief: Brief) -> None:
    assert brief.who(query).outcome == "unknown"


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Moscow's defence minister", "andrei-belousov"),
        ("Budapest's prime minister", "peter-magyar"),
        ("министр обороны москвы", "andrei-belousov"),
        ("who runs 10 Downing Street", "andy-burnham"),
    ],
)
def test_a_state_may_be_called_by_its_capital(query: str, id_: str, brief: Brief) -> None:
    answer = brief.who(query)
    assert answer.match is not None
    assert answer.match.id == id_


@pytest.mark.parametrize("query", ["минобороны россии", "міноборони росії", "Verteidigungsministerium Russlands"])
def test_regression_5_a_ministry_is_answered_by_its_minister_and_not_by_anothers_spokeswoman(
    query: str, brief: Brief
) -> None:
    answer = brief.who(query)
    assert answer.match is not None
    assert answer.match.id == "andrei-belousov"


@pytest.mark.parametrize("query", ["mayor of london", "manchester united", "mayor of moscow"])
def test_an_office_is_not_made_of_the_words_of_two(query: str, brief: Brief) -> None:
    assert brief.who(query).outcome == "unknown"


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("who leads nato", "mark-rutte"),
        ("who runs the SBU", "oleksandr-poklad"),
        ("wer leitet die NATO", "mark-rutte"),
        ("кто возглавляет мид россии", "sergey-lavrov"),
        ("who commands the ukrainian army", "oleksandr-syrskyi"),
    ],
)
def test_who_leads_a_body_is_found_by_the_verb(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize(
    "query", ["marco polo", "jared leto", "steve jobs", "iraq", "dayton ohio weather", "trump card rules"]
)
def test_who_shares_half_a_name_is_refused(query: str) -> None:
    assert who(query).outcome == "unknown"


def test_a_first_name_that_several_bear_is_ambiguous() -> None:
    finding = who("sergey")
    assert finding.outcome == "ambiguous"
    assert len(finding.scored) > 2


@pytest.mark.parametrize("office", ["ambassador", "prime minister", "special envoy"])
def test_an_office_that_several_hold_is_ambiguous(office: str) -> None:
    finding = who(office)
    assert finding.outcome == "ambiguous"
    assert len(finding.scored) > 1


@pytest.mark.parametrize("day", [DAY, "2026-10-01"])
def test_an_office_may_stand_beside_the_name_of_who_held_it_before(day: str) -> None:
    finding = names.find("Oberbefehlshaber Syrskyj", STORE, kinds=("actor",), day=day)
    assert (finding.outcome, finding.scored[0].name.id) == ("answer", "oleksandr-syrskyi")


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("former CIA director", "william-burns"),
        ("экс-глава ЦРУ", "william-burns"),
        ("ексдержсекретар", "antony-blinken"),
        ("эксминистр обороны России", "sergei-shoigu"),
    ],
)
def test_a_former_office_is_found_by_its_alias_and_in_one_word(query: str, id_: str) -> None:
    assert answered(query) == id_


@pytest.mark.parametrize("query", ["експерт", "экстремист", "экспорт зерна"])
def test_not_every_word_that_begins_like_a_former_office_is_one(query: str) -> None:
    assert who(query).outcome == "unknown"


@pytest.mark.parametrize("query", ["бывший глава офиса Зеленского", "former head of the president's office"])
def test_a_former_office_is_not_answered_with_who_holds_it_by_an_alias(query: str, brief: Brief) -> None:
    answer = brief.who(query)
    assert answer.match is not None
    assert answer.match.id == "andriy-yermak"


@pytest.mark.parametrize("day", [DAY, "2026-10-01"])
def test_an_office_is_not_answered_with_who_holds_it_for_the_other_party(day: str) -> None:
    finding = names.find("начальник Генштабу ЗСУ", STORE, kinds=("actor",), day=day)
    assert (finding.outcome, finding.scored[0].name.id) == ("answer", "andriy-hnatov")


@pytest.mark.parametrize(("day", "id_"), [("2025-11-01", "andriy-yermak"), (DAY, "kyrylo-budanov")])
def test_an_office_is_answered_with_who_held_it_on_the_day(day: str, id_: str) -> None:
    finding = names.find("head of the presidential office of ukraine", STORE, kinds=("actor",), day=day)
    assert finding.outcome == "answer"
    assert finding.scored[0].name.id == id_


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PEOPLE), st.data())
def test_one_edit_in_a_surname_of_six_letters_still_finds_it_or_is_ambiguous(
    person: Actor, data: st.DataObject
) -> None:
    surname = person.title.split()[-1]
    if len(fold.key(surname)) < 6 or len(surname) < 6:
        return
    place = data.draw(st.integers(1, len(surname) - 2))
    slips = (
        surname[:place] + surname[place + 1 :],
        surname[:place] + surname[place] + surname[place:],
        surname[:place] + surname[place : place + 2][::-1] + surname[place + 2 :],
    )
    finding = who(data.draw(st.sampled_from(slips)))
    assert person.id in {scored.name.id for scored in finding.scored}


@pytest.mark.parametrize(
    "query", ["", " ", "?!.,;", "\u200b", "a" * 100_000, "a " * 50_000, "(" * 5_000, "美国总统" * 74]
)
def test_what_names_nobody_is_refused_in_milliseconds(query: str) -> None:
    began = time.process_time()
    assert who(query).outcome == "unknown"
    assert time.process_time() - began < 0.5


def test_the_order_of_records_changes_nothing(brief: Brief) -> None:
    del brief
    facts = STORE.facts()
    turned = {kind: dict(reversed(list(of.items()))) for kind, of in facts.records.items()}
    with Store(compile_in_memory(facts._replace(records=turned))) as other:
        for query in ("rubo", "sergey", "minister of defence of ukraine", "polo", "Зеленскому"):
            assert [(one.name.id, one.score) for one in who(query, other).scored] == [
                (one.name.id, one.score) for one in who(query).scored
            ]


def test_an_unrelated_record_never_changes_an_exact_answer() -> None:
    facts = STORE.facts()
    stranger = Actor("zz-stranger", "Qxz Wvrtk", "person", "international", aliases=("Rubiou",))
    actors = {**facts.records["actor"], stranger.id: stranger}
    with Store(compile_in_memory(facts._replace(records={**facts.records, "actor": actors}))) as other:
        for person in PEOPLE[:40]:
            assert who(person.title, other).scored[0].name.id == who(person.title).scored[0].name.id == person.id
