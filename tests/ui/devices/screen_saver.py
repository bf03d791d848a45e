"""A desktop's service that keeps the screen lit, as a program on a bus: `screen_saver.py RECORD`.

It answers as https://specifications.freedesktop.org/idle-inhibit-spec/ has it, and writes down what it is asked.
"""

import sys
from pathlib import Path

from jeepney import HeaderFields, MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.ScreenSaver"
COOKIE = 7


def main(record: Path) -> None:
    connection = open_dbus_connection(bus="SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    with record.open("a", encoding="utf-8") as file:
        file.write("ready\n")
        file.flush()
        while True:
            asked = connection.receive()
            member = asked.header.fields.get(HeaderFields.member)
            if asked.header.message_type is not MessageType.method_call:
                continue
            file.write(f"{member}\n")
            file.flush()
            answer = new_method_return(asked, "u", (COOKIE,)) if member == "Inhibit" else new_method_return(asked)
            connection.send(answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
