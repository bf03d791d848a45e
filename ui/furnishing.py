"""What the rooms share, taken from the world."""

from app.session import Session
from ui.background import Background
from ui.house import House
from ui.messages import Messages
from ui.take_book import TakeBook
from ui.take_voice import TakeVoice
from ui.world import World


def furnished(  # noqa: PLR0913 - each of them is shared
    world: World,
    session: Session,
    messages: Messages,
    background: Background,
    *,
    takes: TakeBook,
    voice: TakeVoice,
) -> House:
    """What the rooms share, of this world."""
    return House(
        session=session,
        files=world.files,
        documents=world.documents,
        reader=world.reader,
        printer=world.printer,
        manuals=world.manuals,
        messages=messages,
        background=background,
        takes=takes,
        speller=world.speller,
        voice=voice,
        player=world.player,
    )
