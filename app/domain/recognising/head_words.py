"""Who speaks, where, and how long, as the head of a document tells it."""

import re

from app.domain.recognising.reading import Part

_LABELS: dict[Part, str] = {
    Part.TITLE: r"title|subject|re|titre|objet|sujet|título|asunto|тема|название|العنوان|الموضوع|题目|标题|主题"
    r"|titel|betreff",
    Part.SPEAKER: r"speaker|delivered by|presented by|statement by|remarks by|speech by|by|name|orateur|oratrice"
    r"|intervenante?"
    r"|orador|oradora|ponente|докладчик|выступает|المتحدثة?|المتكلم|发言人|演讲者|讲者|redner(?:in)?",
    Part.EVENT: r"event|meeting|occasion|conference|venue|place|date|evento|reunión|lugar|fecha|réunion|événement|lieu"
    r"|мероприятие|место|дата|المناسبة|المكان|التاريخ|会议|活动|地点|日期|anlass|ort|datum",
    Part.LIMIT: r"time|limit|time limit|duration|length|speaking time|durée|temps(?: de parole)?|tiempo|duración|время"
    r"|регламент|المدة|الوقت|时间|时长|限时|dauer|redezeit",
}
_LABELLED = {
    part: re.compile(rf"(?:{words})\s*[:：]\s*(?P<rest>\S.*)", re.IGNORECASE) for part, words in _LABELS.items()
}
_LETTER_HEAD = re.compile(
    r"(?:from|to|cc|bcc|sent|reply-to|importance|attachments?|de|à|von|an|gesendet)\s*:\s+(?P<rest>\S.*)", re.IGNORECASE
)

_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")
_NAME = r"(?P<name>(?:(?:[A-ZÀ-Þ][\w.'’-]*|de|da|del|van|von|der|la|le|bin|al|el|H\.E\.)\s?){1,7}?)"
_BY = re.compile(
    r"\b(?:[Ii]ntervention|[Ss]tatement|[Rr]emarks|[Ss]peech|[Aa]ddress|[Kk]eynote|[Pp]resentation|[Tt]alk|[Cc]omments|[Ll]ecture"
    r"|[Pp]résentation|[Cc]onférence|[Ee]xposé|[Pp]resentación|[Cc]onferencia|[Pp]onencia|[Vv]ortrag"
    r"|[Dd]iscours|[Aa]llocution|[Dd]éclaration|[Dd]iscurso|[Ii]ntervención|[Dd]eclaración|[Pp]alabras|[Rr]ede)"
    rf"\s+(?:by|of|de|von)\s+(?:(?:Mr|Ms|Mrs|Dr|M|Mme|Sr|Sra|Herr|Frau)\.?\s+)?{_NAME}"
    r"\s*(?=$|[,;:–(]|\b(?:at|to|on|before|for|in|à|au|aux|lors|devant|en|ante|auf|bei|vor)\b)"
)
_CHINESE_BY = re.compile(r"(?P<name>[^\W\d]{2,8}?)在(?P<event>.+?)上的(?:讲话|发言|致辞|演讲)")
_ARABIC_BY = re.compile(r"(?:كلمة|بيان|خطاب)\s+(?:السيدة?\s+)?(?P<name>.+?)\s+(?:في|أمام)\s+(?P<event>[^،(]+)")
_AT = re.compile(
    r"\s*,?\s*(?:at|to|before|lors de|devant|à|au|en|ante|auf|bei|vor)\s+(?:the |la |le |l['’]|el |der |dem )?"
    r"(?P<event>.+?)(?=\s+(?:on|sur|sobre|über)\s+['‘“\"«]|\s*[,;(]|$)"
)
_DATE = re.compile(r"\b(?:19|20)\d\d\b|[12]\d{3}\s?年|٢٠[٠-٩]{2}")

_ONLY_A_DATE = re.compile(
    r"(?:[^\W\d]+(?:\s[^\W\d]+)?,\s*)?(?:\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?[^\W\d]+|[^\W\d]+\s+\d{1,2}(?:st|nd|rd|th)?)"
    r",?\s+(?:de\s+)?(?:19|20)\d\d(?:\sг\.)?(?:,\s\d{1,2}[:.h]\d{2}(?:\s?[-–]\s?\d{1,2}[:.h]\d{2})?)?"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)

_FOR_THE_PAPER = re.compile(
    r"\W*(?:please )?(?:check against delivery|as (?:prepared|written) for delivery|(?:strictly )?embargo(?:ed)?\b.*"
    r"|(?:final |first |working )?draft\b(?:\W*(?:v\.?|version)?\s?\d[\d.]*)?"
    r"(?:\W+not for (?:circulation|distribution))?"
    r"|not for (?:circulation|distribution)|(?:strictly )?confidential|for internal use(?: only)?"
    r"|seul le (?:texte )?prononcé fait foi|es gilt das gesprochene wort|entwurf|sperrfrist\b.*|brouillon|projet"
    r"|cotéjese con el discurso pronunciado|cotejar con la (?:alocución|intervención).*|borrador"
    r"|сверять с (?:устным )?выступлением|проект|черновик|以(?:现场|实际)(?:发言|讲话)为准|草稿"
    r"|يراجع عند الإلقاء|مسودة)\W*",
    re.IGNORECASE,
)
_WHO_WAS_THERE = re.compile(
    r"(?:present|attendees|attending|in attendance|participants|apologies|absent|excused|minutes(?: taken)? by"
    r"|minute taker|présents|excusés?|absents|anwesend(?:e)?|entschuldigt|protokoll(?:führung)?|presentes|asistentes"
    r"|ausentes|присутствовали|отсутствовали|секретарь|الحضور|الغائبون|出席|缺席|列席|记录)\s*[:：]\s*\S.*",
    re.IGNORECASE,
)
_AT_AN_EVENT = re.compile(
    r"(?:at|to|before|lors de|devant|ante|auf|bei|vor)\s+(?:the\s|la\s|el\s|dem\s|der\s)?(?P<event>\S.*)"
)


def labelled(text: str) -> tuple[Part, str] | None:
    """What a line such as "Speaker: A. Person" tells, and the part of it behind the colon."""
    for part, pattern in _LABELLED.items():
        match = pattern.fullmatch(text)
        if match:
            return part, match["rest"]
    return None


def is_letter_head(text: str) -> bool:
    """True for a line such as "To: somebody" at the head of an e-mail."""
    return _LETTER_HEAD.fullmatch(text) is not None


def told_by_letter_head(text: str) -> str:
    """What such a line tells, without the address behind a name."""
    match = _LETTER_HEAD.fullmatch(text)
    return _ADDRESS.sub("", match["rest"]) if match else text


def is_for_the_paper(text: str) -> bool:
    """True for a line such as "Check against delivery"."""
    return _FOR_THE_PAPER.fullmatch(text) is not None


def is_attendance(text: str) -> bool:
    """True for the line of minutes that says who was there, or was not."""
    return _WHO_WAS_THERE.fullmatch(text) is not None


def event_of(text: str) -> str:
    """The event in a line such as "at the Third Committee", "" in any other."""
    match = _AT_AN_EVENT.fullmatch(text)
    return match["event"] if match else ""


def by_line(text: str) -> tuple[str, str]:
    """Speaker and event in a title such as "Statement by A. Person at the Forum", "" for what it does not tell."""
    for pattern in (_CHINESE_BY, _ARABIC_BY):
        match = pattern.search(text)
        if match:
            return match["name"].strip(), match["event"].strip()
    match = _BY.search(text)
    if not match:
        return "", ""
    at = _AT.match(text, match.end())
    return match["name"].strip(), at["event"].strip() if at else ""


def is_date(text: str) -> bool:
    return _DATE.search(text) is not None


def is_only_a_date(text: str) -> bool:
    """True for a day, with or without a place before it, and nothing else."""
    return _ONLY_A_DATE.fullmatch(text.strip()) is not None
