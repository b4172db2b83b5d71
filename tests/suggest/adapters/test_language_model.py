"""A language model on this machine is asked within limits, and what the article does not say is thrown away."""

from __future__ import annotations

import json
import socket
import time

import pytest

from editor import registry
from editor.importers.plain import import_pasted
from editor.model.errors import SuggesterFailed
from editor.model.records import Stretch
from editor.suggest.adapters.language_model import LanguageModel
from editor.suggest.adapters.language_model.address import address_of
from editor.suggest.choices import Choices
from editor.suggest.reading import Known, Reading
from editor.suggest.running import Suggested, suggested
from editor.suggest.suggestion import Name, Said, Suggestion
from tests.suggest.adapters.model_server import Reply, Request, held, saying, serving

WORDS = ("😀 Orla Venn runs the Quay Board in Amsel.\n"
         "“The pier will not be closed,” Venn said. The Quay Board agreed that ships may wait.")
NAMES = [{"words": "Orla Venn", "type": "person"}, {"words": "Quay Board", "type": "organisation"}]


class Rules:
    """The rules, as far as a test wants them."""

    name = "rules"

    def __init__(self, *found: Suggestion) -> None:
        self._found = found

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        return self._found


def read(reply: Reply, *before: Suggestion, words: str = WORDS, seconds: float = 20) -> Suggested:
    with serving(reply) as server:
        return read_at(server.address, *before, words=words, seconds=seconds)


def read_at(address: str, *before: Suggestion, words: str = WORDS, seconds: float = 20) -> Suggested:
    found = suggested(Reading(words, import_pasted(words).article, (Known("e1", ("Orla Venn",), "person", "person"),)),
                      (Rules(*before), LanguageModel(address, "quay-1", seconds)))
    assert found is not None
    return found


def found_in(held: Suggested) -> list[tuple[str, str]]:
    """Return the words that the model led to, and what they are."""
    return [(WORDS[each.begin:each.end], each.sort if isinstance(each, Name) else each.kind)
            for who, each in held.found if who == "language-model" and isinstance(each, Name | Said)]


def refusal(held: Suggested) -> str:
    assert held.found == ()
    (note,) = held.notes
    return note


def test_names_stand_wherever_the_article_has_them_and_quotes_with_their_speakers() -> None:
    quotes = [{"words": "“The pier will not be closed,”", "speaker": "Venn"},
              {"words": "ships may wait", "speaker": "Quay Board"}]
    answered = read(saying(names=NAMES, quotes=quotes))
    assert found_in(answered) == [
        ("Orla Venn", "person"), ("Quay Board", "organisation"), ("The pier will not be closed,", "direct"),
        ("Quay Board", "organisation"), ("ships may wait", "indirect")]
    speakers = [each.speaker for _, each in answered.found if isinstance(each, Said)]
    assert [WORDS[place.begin:place.end] for place in speakers if place] == ["Venn", "Quay Board"]
    assert answered.notes == ()


def test_the_question_names_the_model_and_the_form_and_holds_the_words() -> None:
    with serving(saying(names=[], quotes=[])) as server:
        read_at(server.address)
    ((path, asked),) = server.questions
    assert (path, asked["model"], asked["response_format"]["type"]) == ("/v1/chat/completions", "quay-1", "json_schema")
    assert asked["messages"][1]["content"] == WORDS


def test_all_words_are_asked_about_also_those_of_a_line_without_an_end() -> None:
    words = f"{WORDS}\nIt {'goes on and ' * 2_000}on."
    with serving(saying(names=[], quotes=[])) as server:
        assert read_at(server.address, words=words).notes == ()
    passages = [asked["messages"][1]["content"] for _, asked in server.questions]
    assert " ".join(passages).split() == words.split()
    assert max(map(len, passages)) < 10_000


def test_a_server_that_knows_no_schemas_is_asked_without() -> None:
    def reply(request: Request) -> None:
        if "response_format" in request.asked:
            request.answer(b'{"error": "no such field"}', 400)
        else:
            request.say(f"Here it is: ```json\n{json.dumps({'names': NAMES})}\n```")

    assert ("Orla Venn", "person") in found_in(read(reply))


def test_words_that_the_article_does_not_have_are_thrown_away_and_counted() -> None:
    lies = [{"words": "Orla J. Venn", "type": "person"}, {"words": "Amse", "type": "location"},
            {"words": "2024", "type": "organisation"}, {"words": "Amsel", "type": "date"}, {"name": "Amsel"},
            {"words": "Venn", "type": "person"}, {"words": "Venn", "type": "location"}]
    quotes = [{"words": "The pier will be closed", "speaker": "Venn"},
              {"words": "The pier will not be closed", "speaker": "the mayor"},
              {"words": "Quay Board", "speaker": "Venn"}]
    answered = read(saying(names=lies, quotes=quotes))
    assert answered.found == ()
    assert answered.notes == ("9 answers of the language model were thrown away: the article does not say them in "
                              "these words.",)


def test_what_the_rules_found_stays_and_names_of_one_are_one() -> None:
    rule = Name(begin=2, end=11, rule="title", sort="person", one="Orla Venn", entity="e1")
    quoted = Said(begin=43, end=71, rule="marks", kind="direct", spans=(Stretch(43, 71),))
    answered = read(saying(names=[*NAMES, {"words": "Venn", "type": "person"}],
                           quotes=[{"words": "The pier will not be closed", "speaker": "Venn"}]), rule, quoted)
    assert found_in(answered) == [("Quay Board", "organisation"), ("Venn", "person"), ("Quay Board", "organisation")]
    assert {(each.one, each.entity) for _, each in answered.found if isinstance(each, Name)} == {
        ("Orla Venn", "e1"), ("Quay Board", "")}


@pytest.mark.parametrize(("words", "name"), [
    ("奥拉昨天来到亚港。", "亚港"), ("وصلت أورلا إلى ميناء أمسل يوم الجمعة.", "ميناء أمسل"),
    ("she left the Quay\nBoard of Amsel", "Quay Board"),
    ("of the quay’s “inner” pier – now", "quay's \"inner\" pier - now")])
def test_names_are_found_in_every_script_and_however_spaces_marks_and_dashes_are_written(words: str, name: str) -> None:
    (found,) = read(saying(names=[{"words": name, "type": "location"}], quotes=[]), words=words).found
    assert len(words[found[1].begin:found[1].end]) == len(name)


@pytest.mark.parametrize("said", ["I would rather not.", "{", '{"names": ', "[1, 2]", "", "{" * 5000 + "}" * 5000])
def test_rubbish_is_told_in_a_sentence(said: str) -> None:
    assert refusal(read(lambda request: request.say(said))) == (
        "The language model found nothing: its answer is not in the form that was asked for. Choose a model that can "
        "answer in JSON.")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'{"choices": []}', b"<html>"])
def test_what_is_no_completion_is_told_in_a_sentence(content: bytes) -> None:
    assert "is not in the form that was asked for" in refusal(read(lambda request: request.answer(content)))


def test_a_server_that_is_slow_is_given_up_also_where_it_drips() -> None:
    def drip(request: Request) -> None:
        request.send_response(200)
        request.flush_headers()
        while not request.server.held.released.wait(0.02):  # type: ignore[attr-defined]  # of our own server
            request.wfile.write(b"X-Drop: 1\r\n")

    for reply in (held, drip):
        begun = time.monotonic()
        assert "it did not answer within" in refusal(read(reply, seconds=0.2))
        assert time.monotonic() - begun < 5


def test_an_answer_beyond_measure_is_given_up() -> None:
    assert "its answer is longer than" in refusal(read(lambda request: request.answer(b" " * ((4 << 20) + 1))))


def test_a_server_that_sends_elsewhere_is_not_followed() -> None:
    with serving(saying(names=NAMES, quotes=[])) as other:
        told = refusal(read(lambda request: request.answer(b"", 307, Location=f"{other.address}/chat/completions")))
    assert f"its server sends to another address ({other.address}/chat/completions), and that is not followed" in told
    assert other.questions == []


def test_a_refusal_is_told_with_what_the_server_says_of_it() -> None:
    told = refusal(read(lambda request: request.answer(b'{"error": "no model quay-1"}', 404)))
    assert 'its server refused with status 404 ({"error": "no model quay-1"})' in told


@pytest.mark.parametrize("reply", [
    lambda request: request.answer(b"", 302, Location="/elsewhere" * 5_000),
    lambda request: request.answer(b"no " * 50_000, 500),
    lambda request: request.wfile.write(b"HTTP/1.1 500 " + b"no " * 20_000 + b"\r\n\r\n"),
    lambda request: request.wfile.write(b"no " * 20_000 + b"\r\n\r\n")])
def test_what_a_server_says_of_itself_is_told_in_short(reply: Reply) -> None:
    assert len(refusal(read(reply))) < 500


def test_a_server_that_is_down_or_breaks_off_is_told_in_a_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert f"no server answers at 127.0.0.1, port {port}" in refusal(read_at(f"http://localhost:{port}/v1"))
    assert "its server broke off" in refusal(read(lambda request: request.connection.close()))


LONG = "\n".join(f"Orla Venn came to quay {at} on that day and left it for another one." for at in range(300))
"""The words of six passages, each with the name."""


def saying_in_turn(*said: str) -> Reply:
    """Return a reply that answers each question with another of these, and breaks off behind the last."""
    left = list(said)
    return lambda request: request.say(left.pop(0)) if left else request.connection.close()


def test_what_was_found_before_a_failure_stays_and_how_much_was_not_read_is_told() -> None:
    answered = read(saying_in_turn(json.dumps({"names": NAMES[:1]})), words=LONG)
    assert answered.found
    assert answered.notes[0] == "5 of 6 passages were not read by the language model."
    assert "its server broke off" in answered.notes[1]


def test_an_answer_in_another_form_is_left_out_and_the_next_passage_asked() -> None:
    good, bad = json.dumps({"names": NAMES[:1]}), "I would rather not."
    answered = read(saying_in_turn(bad, good, bad, bad, good, good), words=LONG)
    assert answered.notes == (
        "3 of 6 passages were not read by the language model: its answers are not in the form that was asked for. "
        "Choose a model that can answer in JSON.",)
    assert answered.refusals == ()
    assert max(each.begin for _, each in answered.found) > len(LONG) * 5 // 6


def test_after_three_answers_in_another_form_no_further_passage_is_asked() -> None:
    good, bad = json.dumps({"names": NAMES[:1]}), "I would rather not."
    with serving(saying_in_turn(good, bad, bad, bad, good, good)) as server:
        answered = read_at(server.address, words=LONG)
    assert len(server.questions) == 4
    assert answered.found
    assert answered.notes[0].startswith("5 of 6 passages were not read by the language model: its answers are not")


@pytest.mark.parametrize("said", [
    "<think>Should it be {this}? Or {\"names\": [{\"words\": \"Amsel\", \"type\": \"person\"}]}</think>ANSWER",
    "<think>{\"names\": [</think>ANSWER", "{Marks}: ANSWER {done}", "```json\nANSWER\n```", "ANSWER\n{\"quotes\": ",
    "{\"names\": [], \"quotes\": []}\nNo, better:\nANSWER"])
def test_what_a_model_thinks_before_it_answers_is_no_answer(said: str) -> None:
    answered = read(lambda request: request.say(said.replace("ANSWER", json.dumps({"names": NAMES[:1]}))))
    assert found_in(answered) == [("Orla Venn", "person")]
    assert answered.notes == ()


@pytest.mark.parametrize("said", ["{\"a\": [" * 200_000, "{\"a\": [" + "1, " * 500_000, "{\"names\": " * 100_000 + "}"])
def test_an_answer_without_end_is_passed_over_soon(said: str) -> None:
    begun = time.process_time()
    assert "is not in the form that was asked for" in refusal(read(lambda request: request.say(said)))
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("address", [
    "http://example.org/v1", "http://192.168.0.4:11434/v1", "http://0.0.0.0:80", "http://127.0.0.1@example.org/",
    "http://example.org#@127.0.0.1", "http://localhost.example.org", "http://2130706433/", "[::]:80",
    "http://[fe80::1]/"])
def test_any_other_machine_is_refused_and_never_reached(address: str) -> None:
    told = refusal(read_at(address))
    assert told.startswith("The language model was not asked:")
    assert "is not on this machine" in told


@pytest.mark.parametrize("address", ["https://127.0.0.1/v1", "http://", "", "http://127.0.0.1:port", "file:///etc",
                                     "http://127.0.0.1/a\tb\u0001", "http://[::1/"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SuggesterFailed, match=r"is no http address|is not on this machine"):
        address_of(address)


def test_addresses_of_this_machine_are_taken_in_every_form() -> None:
    assert address_of("localhost:8080").hosts == ("127.0.0.1", "::1")
    assert address_of("http://127.1.2.3:8080/v1/").path == "/v1/chat/completions"
    assert (address_of("http://[::1]:99").hosts, address_of("http://[::1]:99").port) == (("::1",), 99)
    assert address_of("http://127.0.0.1/v1/chat/completions").path == "/v1/chat/completions"


def test_proxies_of_the_environment_are_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(saying(names=[], quotes=[])) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        assert found_in(read(saying(names=NAMES, quotes=[])))
    assert proxy.questions == []


def test_it_is_off_until_a_model_is_named() -> None:
    assert "language-model" not in {each.name for each in registry.suggesters(Choices(address="http://127.0.0.1/"))}
    chosen = Choices(address="http://127.0.0.1/", model="quay-1")
    assert [each.name for each in registry.suggesters(chosen)][-1] == "language-model"


@pytest.mark.parametrize("address", [
    "http://8.8.8.8\\@127.0.0.1/", "http://user@127.0.0.1/", "http://user:word@127.0.0.1/", "http://127.0.0.1/v1?x=1",
    "http://127.0.0.1/v1#there", "http://127.0.0.1:0/", "http://[::1%zone]/v1", "http://127.0.0.1/v 1",
    "http://127.0.0.1/\x00", "http://127.0.0.1/%20"])
def test_an_address_has_nothing_that_would_be_read_in_two_ways_or_left_out(address: str) -> None:
    with pytest.raises(SuggesterFailed, match="is no http address"):
        address_of(address)


def test_a_family_name_that_two_people_have_joins_neither() -> None:
    words = "Orla Venn met Pip Venn. Venn left Amsel, and Pip Brenn. Brenn waited."
    people = ("Orla Venn", "Pip Venn", "Venn", "Pip Brenn", "Brenn")
    answered = read(saying(names=[{"words": each, "type": "person"} for each in people], quotes=[]), words=words)
    assert [each.one for _, each in answered.found if isinstance(each, Name)] == [
        "Orla Venn", "Pip Venn", "Venn", "Pip Brenn", "Pip Brenn"]


@pytest.mark.parametrize("words", [
    f"Venn came. {'It rained all day. ' * 17}The ships may wait here.",
    "The ships may wait here, Venn said. The ships may wait here, she said."])
def test_a_quote_whose_speaker_is_named_far_off_or_that_stands_twice_is_nothing(words: str) -> None:
    answered = read(saying(names=[], quotes=[{"words": "The ships may wait here", "speaker": "Venn"}]), words=words)
    assert answered.found == ()
    assert answered.notes[0].startswith("1 answer of the language model was thrown away")


def quoted_in(answered: Suggested, words: str = WORDS) -> list[tuple[str, str]]:
    """Return the quotes with their speakers, in words."""
    return [(words[each.begin:each.end], words[each.speaker.begin:each.speaker.end])
            for _, each in answered.found if isinstance(each, Said) and each.speaker]


def test_of_quotes_that_cross_the_first_given_stays() -> None:
    given = ("ships may wait", "agreed that ships may wait.", "pier will not be closed", "The pier will not be closed")
    answered = read(saying(names=NAMES, quotes=[{"words": each, "speaker": "Quay Board"} for each in given]))
    assert quoted_in(answered) == [("pier will not be closed", "Quay Board"), ("ships may wait", "Quay Board")]
    assert answered.notes == ()


@pytest.mark.parametrize("speaker", ["agreed", "The", "that ships", "Board agreed that", "in Amsel", "will not be"])
def test_words_that_name_nobody_are_no_speaker(speaker: str) -> None:
    answered = read(saying(names=[NAMES[0]], quotes=[{"words": "ships may wait", "speaker": speaker}]))
    assert quoted_in(answered) == []
    assert answered.notes == (
        "1 answer of the language model was thrown away: the article does not say it in these words.",)


@pytest.mark.parametrize("speaker", [
    "Venn", "Mayor Orla Venn", "The mayor", "He", "a spokesman for the port", "Officials", "Two of the witnesses",
    "Dock workers", "Its board", "The Quay Board"])
def test_a_speaker_is_a_name_a_pronoun_or_somebody_described(speaker: str) -> None:
    words = f"Orla Venn came to Amsel. {speaker} said that ships may wait here."
    quotes = [{"words": "ships may wait here", "speaker": speaker}]
    answered = read(saying(names=[NAMES[0]], quotes=quotes), words=words)
    assert quoted_in(answered, words) == [("ships may wait here", speaker)]


@pytest.mark.parametrize(("words", "quote", "speakers"), [
    ("Der Bürgermeister sagte gestern, dass die Schiffe im Hafen warten dürfen.", "die Schiffe im Hafen warten",
     {"Der Bürgermeister": True, "sagte gestern": False}),
    ("奥拉说 船只 可以 等待 到 星期五 为止。", "船只 可以 等待 到 星期五", {"奥拉": True})])
def test_in_other_languages_a_capital_tells_who_may_speak(words: str, quote: str, speakers: dict[str, bool]) -> None:
    for speaker, speaks in speakers.items():
        answered = read(saying(names=[], quotes=[{"words": quote, "speaker": speaker}]), words=words)
        assert quoted_in(answered, words) == [(quote, speaker)] * speaks


def test_words_in_small_letters_are_no_names() -> None:
    words = "he said that a boat left Amsel"
    answered = read(saying(names=[{"words": each, "type": "person"} for each in ("he", "a", "said", "Amsel")],
                           quotes=[]), words=words)
    assert [words[each.begin:each.end] for _, each in answered.found] == ["Amsel"]
    assert answered.notes[0].startswith("3 answers")


def test_an_answer_longer_than_the_passage_or_with_more_than_it_can_have_is_thrown_away_at_once() -> None:
    quotes = [{"words": "ships may " * 40_000, "speaker": "Venn"},
              {"words": "ships may wait", "speaker": "Venn " * 40_000}]
    names = [{"words": f"Quay {number}", "type": "location"} for number in range(10_000)]
    begun = time.process_time()
    answered = read(saying(names=[*NAMES, *names], quotes=quotes))
    assert time.process_time() - begun < 2
    assert ("Orla Venn", "person") in found_in(answered)
    assert answered.notes == ("10002 answers of the language model were thrown away: the article does not say them in "
                              "these words.",)


def test_many_answers_as_long_as_the_passage_take_no_longer() -> None:
    words = "Orla Venn waits. " * 230
    quotes = [{"words": words[:3_900].strip() + f" {number}", "speaker": "Venn"} for number in range(500)]
    begun = time.process_time()
    assert read(saying(names=[], quotes=quotes), words=words).found == ()
    assert time.process_time() - begun < 2
