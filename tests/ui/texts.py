"""What a person may write in notes, from plain English to everything that scripts and keyboards can do."""

from hypothesis import strategies as st

PLAIN = [
    "migration",
    "the",
    "Global",
    "operationable,",
    "rights;",
    "5-10",
    "–",
    "(a)",
    "whether/how",
    "'at home'",
    "...",
]
SCRIPTS = ["العربية", "مرحبا بالعالم", "人权与发展", "国际合作。", "שלום", "ไทยภาษา", "नमस्ते", "ﷺ", "क्षि"]
EMOJI = ["👩‍👩‍👧‍👦", "🇨🇭", "👍🏽", "𝒜𝒷"]
JOINED = ["e\u0301te\u0301", "a\u00a0b\u00a0c", "10\u202f000", "zero\u200bwidth", "\u200b", "\u2060", "\u200fmark"]
LONG = ["Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft", "x" * 90, "W" * 200]
LONG += ["http://example.org/a/very/long/path?with=query&and=more"]
SPACES = ["\t", "  ", "\n", "\u2028"]

words = st.sampled_from(PLAIN + SCRIPTS + EMOJI + JOINED + LONG + SPACES)
any_texts = st.builds(str.join, st.sampled_from([" ", " ", " ", ""]), st.lists(words, max_size=25)).map(str.strip)

SHIPPED_FAMILY = "Atkinson Hyperlegible Next"
FAMILIES = [SHIPPED_FAMILY, "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "a font that nobody has"]
