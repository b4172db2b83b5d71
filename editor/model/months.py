"""Name the months and weekdays in the languages that news comes in."""

from __future__ import annotations

_MONTHS = (
    "january jan janvier janv enero ene januar jänner gennaio gen janeiro ocak января يناير كانون_الثاني січня ژانویه",
    "february feb février févr fevrier febrero februar febbraio fevereiro fev şubat февраля فبراير شباط лютого فوریه",
    "march mar mars marzo märz maerz março mart марта مارس آذار березня",
    "april apr avril avr abril abr aprile nisan апреля أبريل ابريل نيسان квітня آوریل",
    "may mai mayo maggio mag maio mayıs мая مايو أيار ايار травня مه",
    "june jun juin junio juni giugno giu junho haziran июня يونيو حزيران червня ژوئن",
    "july jul juillet juil julio juli luglio lug julho temmuz июля يوليو تموز липня ژوئیه",
    "august aug août aout agosto ago ağustos августа أغسطس اغسطس آب серпня اوت",
    "september sept sep septembre septiembre settembre setembro set eylül сентября سبتمبر أيلول ايلول вересня سپتامبر",
    "october oct octobre octubre oktober okt ottobre ott outubro out ekim октября أكتوبر اكتوبر "
    "تشرين_الأول жовтня اکتبر",
    "november nov novembre noviembre novembro kasım ноября نوفمبر تشرين_الثاني листопада نوامبر",
    "december dec décembre déc decembre diciembre dic dezember dez dicembre dezembro aralık декабря "
    "ديسمبر كانون_الأول грудня دسامبر",
)
_WEEKDAYS = (
    "monday mon lundi lunes montag lunedì segunda-feira pazartesi понедельник الاثنين الإثنين",
    "tuesday tue tues mardi martes dienstag martedì terça-feira salı вторник الثلاثاء",
    "wednesday wed weds mercredi miércoles mittwoch mercoledì quarta-feira çarşamba среда الأربعاء الاربعاء",
    "thursday thu thur thurs jeudi jueves donnerstag giovedì quinta-feira perşembe четверг الخميس",
    "friday fri vendredi viernes freitag venerdì sexta-feira cuma пятница الجمعة",
    "saturday sat samedi sábado samstag sabato cumartesi суббота السبت",
    "sunday sun dimanche domingo sonntag domenica pazar воскресенье الأحد الاحد",
)


def _numbered(rows: tuple[str, ...]) -> dict[str, int]:
    return {name.replace("_", " "): number for number, row in enumerate(rows, 1) for name in row.split()}


MONTHS = _numbered(_MONTHS)
"""The number of a month, 1 to 12, by its name in lower case."""

WEEKDAYS = _numbered(_WEEKDAYS)
"""The number of a weekday by its name in lower case, Monday being 1 as in ISO 8601."""

ENGLISH_MONTHS = tuple(row.split()[0].capitalize() for row in _MONTHS)
ENGLISH_WEEKDAYS = tuple(row.split()[0].capitalize() for row in _WEEKDAYS)
