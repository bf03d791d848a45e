#!/bin/sh
# Installs Rostrum for one person, or with PREFIX=/usr/local for everybody:
#   ./install.sh            into ~/.local
#   ./install.sh --remove   takes it away again; your notes and settings stay
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
program=$prefix/lib/rostrum

entries() { # what is installed beside the program, by its place under the prefix
    (cd "$here" && find share -type f)
}

remove() {
    rm -rf "$program"
    rm -f "$prefix/bin/rostrum"
    entries | while read -r entry; do
        rm -f "$prefix/$entry"
        folder=$(dirname "$entry")
        while [ "$folder" != share ] && rmdir "$prefix/$folder" 2>/dev/null; do # only where nothing else is left
            folder=$(dirname "$folder")
        done
    done
}

tell_the_desktop() {
    for command in "update-desktop-database $prefix/share/applications" \
        "update-mime-database $prefix/share/mime" "gtk-update-icon-cache -q -t -f $prefix/share/icons/hicolor"; do
        # shellcheck disable=SC2086 # one word each: the command and its folder
        if command -v "${command%% *}" >/dev/null; then ${command} >/dev/null 2>&1 || true; fi
    done
}

case ${1:-} in
    --remove)
        remove
        tell_the_desktop
        echo "Rostrum is removed from $prefix."
        exit 0
        ;;
    '') ;;
    *)
        echo "There is only --remove." >&2
        exit 2
        ;;
esac

remove
mkdir -p "$prefix/bin" "$prefix/lib"
cp -R "$here/rostrum" "$program"
entries | while read -r entry; do
    mkdir -p "$prefix/$(dirname "$entry")"
    cp "$here/$entry" "$prefix/$entry"
done
sed "s|^Exec=rostrum|Exec=\"$program/rostrum\"|" "$here/share/applications/rostrum.desktop" \
    >"$prefix/share/applications/rostrum.desktop"
printf '#!/bin/sh\nexec "%s/rostrum" "$@"\n' "$program" >"$prefix/bin/rostrum"
chmod 755 "$prefix/bin/rostrum"
tell_the_desktop

if ! QT_QPA_PLATFORM=offscreen "$program/rostrum" --self-test >/dev/null; then
    echo "Rostrum is installed, but it found something amiss: type $prefix/bin/rostrum --self-test" >&2
    exit 1
fi
echo "Rostrum is installed: $prefix/bin/rostrum opens it, and so does the menu of the desktop."
case :$PATH: in *:"$prefix/bin":*) ;; *) echo "To type just rostrum, add $prefix/bin to PATH." ;; esac
