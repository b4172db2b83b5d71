"""Which language a text is in, where that is plain."""

from __future__ import annotations

import pytest

from editor.importers.language import guess_language


@pytest.mark.parametrize(("words", "language"), [
    ("The harbour was closed for three days while the storm passed over the whole of the coast.", "en"),
    ("Le port est fermé depuis trois jours et les navires attendent que la tempête passe sur la côte.", "fr"),
    ("El puerto está cerrado desde hace tres días y los barcos esperan a que pase la tormenta en la costa.", "es"),
    ("Der Hafen ist seit drei Tagen geschlossen, und die Schiffe warten, bis der Sturm an der Küste vorbei ist.", "de"),
    ("Liman üç gündür kapalı ve gemiler fırtınanın geçmesi için bekliyor, bu çok uzun bir süre oldu dedi.", "tr"),
    ("Li bajêr hat gotin ku ew ji bo vê yekê li wî cihî bû û di rojê de xwe amade kir.", "kmr"),
    ("قالت وزارة النقل إن الميناء مغلق منذ ثلاثة أيام بسبب العاصفة.", "ar"),
    ("وزارت راه گفت که بندر به خاطر توفان سه روز است که بسته شده و کشتی‌ها منتظر پایان آن هستند.", "fa"),
    ("بەندەرەکە سێ ڕۆژە داخراوە و کەشتییەکان چاوەڕێی کۆتایی باهۆزەکە دەکەن.", "ckb"),
    ("Порт закрыт уже три дня, и корабли ждут, когда пройдёт буря.", "ru"),
    ("Порт закрито вже три дні, і кораблі чекають, коли мине її кінець.", "uk"),
    ("הנמל סגור כבר שלושה ימים בגלל הסערה.", "he"),
    ("港口已经关闭三天，船只等待风暴过去。", "zh"),
    ("港は三日間閉鎖され、船は嵐が過ぎるのを待っています。", "ja"),
    ("항구는 사흘째 폐쇄되었고 배들은 기다린다.", "ko"),
    ("ท่าเรือปิดมาสามวันแล้ว", "th"),
])
def test_script_and_common_words_tell_the_language(words: str, language: str) -> None:
    assert guess_language(words) == language


@pytest.mark.parametrize("words", ["", "A", "Kirov Lima Oslo", "1 2 3", "Nemo, Norland; Ruiz", "de la en"])
def test_too_little_to_tell_is_left_blank(words: str) -> None:
    assert guess_language(words) == ""
