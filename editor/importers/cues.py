"""Tell captions, link lines and boilerplate by what a line says, in the languages that news comes in.

The patterns name habits of publishing, never a publication. What is set aside wrongly is lost to a hasty reader, so
each pattern asks for the whole shape of such a line: a cue alone is not enough inside a sentence.
"""

from __future__ import annotations

import regex

_CREDIT = (
    r"(?:(?:file|handout|courtesy|archive|AP|AFP|EPA|Reuters|Getty)[\s/-]+)?"
    r"(?:photo(?:s|graph|graphy)?|image|picture|pic|screengrab|screenshot|video|map|graphic|illustration|credit)s?"
    r"|foto|fotos|bild|crédit|imagen|immagine|fotoğraf|wêne|фото|צילום|صورة|الصورة|تصوير|عکس|وێنە|图|图片|圖片|写真|사진"
)
_LABELLED = regex.compile(
    rf"(?:{_CREDIT})(?:\s+(?:credit|source|courtesy|by|photo|caption))?\s*[:：]\s*\S|FILE\s*(?:PHOTO|PICTURE)?\s*[-–—:]\s+\S",
    regex.IGNORECASE,
)
_CREDITED = regex.compile(
    rf"[(\[（](?:{_CREDIT})\b[^()\[\]（）]*+[)\]）][.\s]*$"
    r"|[(\[（][^()\[\]（）]{0,60}\b(?:via\s+(?:AP|AFP|EPA|Reuters|Getty)|Getty\s+Images|(?:AP|AFP|Reuters)\s+Photo)"
    r"[^()\[\]（）]*+[)\]）][.\s]*$"
    r"|\S\s(?:photo|image|foto|bild)(?:\s+(?:credit|source|by))?\s*:\s*"
    r"(?-i:(?:\p{Lu}[^\s:]*|/|and|of|the|via|for)\s*){1,8}$"
    r"|\S\s*[|/]\s*(?:AFP|AP|EPA|Reuters|Getty\s+Images)(?:\s*/\s*[\w\s]+)?$",
    regex.IGNORECASE,
)
_LINK = (
    r"read\s+(?:more|also|next|this)|also\s+read|(?:see|watch|listen|view)\s+also|more\s+on\s+this(?:\s+story)?|must\s+read"
    r"|related(?:\s+(?:stor(?:y|ies)|articles?|news|topics?|links?|content|coverage|reading))?|recommended(?:\s+for\s+you)?"
    r"|further\s+reading|you\s+(?:may|might)\s+also\s+like|don['’]?t\s+miss|watch(?:\s+(?:live|now|more))?|in\s+pictures"
    r"|(?:à\s+)?lire\s+(?:aussi|également)|à\s+lire|voir\s+aussi|sur\s+le\s+même\s+sujet"
    r"|(?:lea|lee|leer|ver)\s+(?:también|además|más)|te\s+puede\s+interesar|noticias?\s+relacionadas?"
    r"|lesen\s+sie\s+(?:auch|mehr)|mehr\s+(?:zum\s+thema|dazu)|siehe\s+auch|leggi\s+anche|leia\s+(?:também|mais)"
    r"|lees\s+ook|ayrıca\s+okuyun|(?:ilgili|diğer)\s+haber(?:ler)?|читайте\s+также|по\s+теме"
    r"|[إا]قر[أا]\s+(?:أيض[اً]+|ايض[اً]+|المزيد)|[إا]قر[أا]ي?\s+المزيد|مواضيع\s+ذات\s+صلة|ذات\s+صلة|بیشتر\s+بخوانید|زیاتر\s+بخوێنەوە"
    r"|קראו\s+(?:גם|עוד)|(?:延伸|相关|相關)(?:阅读|閱讀)|阅读更多|閱讀更多|関連記事|あわせて読みたい|관련\s*기사"
)
# a title follows, which begins with a capital and does not end as a sentence does
_TITLE = r"(?-i:(?!\p{Ll}).*(?:[^.。]|\b\p{Lu}\.))?"
_LINK_LINE = regex.compile(rf"[\W_]*(?:{_LINK})\s*(?:[:：»›>|–—-]+\s*{_TITLE}|[^\w.]*)", regex.IGNORECASE)
_ADDRESS_LINE = regex.compile(r"[\W_]*(?:https?://|www\.)\S+\s*", regex.IGNORECASE)
_BOILERPLATE = regex.compile(
    r"\W*(?:"
    r"(?:advertisements?|sponsored(?:\s+content)?|promoted|publicité|publicidad|anzeige|werbung|pubblicità|reklam|реклама"
    r"|إعلانا?ت?|اعلان|广告|廣告)(?:\s*[-–—:|]?\s*(?:continue\s+reading\s+below|scroll\s+to\s+continue|continue\s+reading))?"
    r"|(?:story|article)\s+continues\s+(?:below|after)(?:\s+(?:this\s+)?(?:advertisement|ad))?"
    r"|(?:continue|keep)\s+reading|skip\s+to\s+(?:main\s+)?content|back\s+to\s+top|loading(?:\s+comments)?|comments?(?:\s*\(\d+\))?"
    r"|(?:leave|post|add)\s+a\s+comment|\d+\s+comments?|\d+\s+shares?|\d+\s+min(?:ute)?s?\s+read"
    r"|(?:share|print|e-?mail|tweet|save|bookmark|copy\s+link|listen)(?:\s+(?:this(?:\s+(?:article|story|page|post|link))?|article"
    r"|story|(?:it\s+)?(?:on|via|to|with|by)\s+[\w,/ &]{2,40}))?"
    r"|(?:follow|like|find|join)\s+(?:us|[\w@ ]{2,30})\s+on\s+[\w,/ &@]{1,60}"
    r"|(?:subscribe|sign\s+up|register)(?:\s+(?:to|for|now|today|here|free)\b.{0,120})?|get\s+our\s+(?:daily|weekly|free)\s+.{2,80}"
    r"|(?:this\s+(?:story|article)\s+(?:was|has\s+been)\s+(?:originally|first)\s+published\s+.{2,160})"
    r"|.{0,80}(?:©|\(c\)\s|copyright\s+(?:©\s*)?(?:(?:19|20)\d\d)).{0,160}"
    r"|.{0,120}(?:all\s+rights\s+reserved|tous\s+droits\s+réservés|todos\s+los\s+derechos\s+reservados"
    r"|alle\s+rechte\s+vorbehalten|tutti\s+i\s+diritti\s+riservati|todos\s+os\s+direitos\s+reservados|tüm\s+hakları\s+saklıdır"
    r"|все\s+права\s+защищены|جميع\s+الحقوق\s+محفوظة|版权所有|版權所有|無断転載).{0,60}"
    r"|terms\s+of\s+(?:use|service)|privacy\s+policy|cookie\s+(?:policy|settings)|contact\s+us|about\s+us"
    r"|partager(?:\s+(?:sur|cet).{0,40})?|compartir(?:\s+en.{0,40})?|teilen|condividi|compartilhar|paylaş|поделиться|شارك(?:ها)?|分享"
    r"|(?:.{0,60}\s{2,})?(?:page|seite|página|pagina|страница|صفحة)\s+\d+\s+(?:of|von|de|di|sur|из|من)\s+\d+(?:\s{2,}.{0,60})?"
    r")\W*",
    regex.IGNORECASE,
)
_LONGEST_LINK, _LONGEST_BOILERPLATE, _LONGEST_CAPTION, _LONGEST_CREDIT = 240, 240, 700, 160


def is_link_line(line: str) -> bool:
    """Tell whether the line does nothing but point to something else to read, watch or visit."""
    return len(line) <= _LONGEST_LINK and bool(_LINK_LINE.fullmatch(line) or _ADDRESS_LINE.fullmatch(line))


def is_boilerplate(line: str) -> bool:
    """Tell whether the line belongs to the page, not the article: advertisement, sharing, rights, page numbers."""
    return len(line) <= _LONGEST_BOILERPLATE and bool(_BOILERPLATE.fullmatch(line))


def is_caption(line: str) -> bool:
    """Tell whether the line describes or credits a picture: by its credit, in brackets or behind a label."""
    is_credited = _LABELLED.match(line) or _CREDITED.search(line, max(0, len(line) - _LONGEST_CREDIT))
    return len(line) <= _LONGEST_CAPTION and is_credited is not None
