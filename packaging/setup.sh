#!/usr/bin/env bash
# Prepares this machine, step by step: packaging/setup.sh [python] [window] [tests] [packages]
#   python   .venv with everything pyproject.toml names
#   window   the system libraries that Qt needs to open a window
#   tests    the private screen on which the tests drive the real window
#   packages what checks the packages for Linux and tries them in a clean system
# What is there already is left as it is. System packages are installed where that is permitted (Debian and
# Ubuntu, as root or with a password-less sudo); elsewhere the exact command is printed.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'Rostrum: %s\n' "$*" >&2; }

install_packages() { # reason package...
    local reason=$1
    shift
    local -a command=(apt-get install --yes --no-install-recommends "$@")
    if ! command -v apt-get >/dev/null; then
        say "$reason Please install what Debian calls: $*"
        return 1
    fi
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo --non-interactive true 2>/dev/null; then
            say "$reason Please type:"
            printf '    sudo apt-get update && sudo %s\n' "${command[*]}" >&2
            return 1
        fi
        as_root=(sudo --non-interactive)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    say "$reason Installing $*"
    local log
    log=$(mktemp)
    if { "${as_root[@]}" apt-get update && "${as_root[@]}" "${command[@]}"; } </dev/null >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "That did not work. Please type:"
    printf '    sudo apt-get update && sudo %s\n' "${command[*]}" >&2
    return 1
}

# --- python

find_python() { # test
    local candidate
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && "$candidate" -c "$1" 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
complete="import ensurepip, venv; $new_enough"

prepare_python() {
    if command -v flock >/dev/null; then # two of them at once would pull the floor from under each other
        exec 9<pyproject.toml
        flock 9
    fi
    if ! .venv/bin/python -c "$complete" 2>/dev/null; then
        local python
        if ! python=$(find_python "$complete"); then
            install_packages 'Python 3.11 or newer with its venv module is needed.' python3 python3-venv || return 1
            if ! python=$(find_python "$complete"); then
                say "This system's own Python is too old: Python 3.11 or newer is needed. Install one (python.org" \
                    "has it) and type: PYTHON=/where/it/is/python3 make setup"
                return 1
            fi
        fi
        say "Preparing .venv with $("$python" --version); this takes a minute or two, once."
        "$python" -m venv --clear .venv || return 1
    fi
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then # an installation that was broken off
        .venv/bin/python -m ensurepip >/dev/null || return 1
    fi
    # The dependency group in pyproject.toml is read by pip 25.1 or newer.
    local -a install=(.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check)
    if ! { "${install[@]}" 'pip>=25.1' && "${install[@]}" --editable . --group dev; }; then
        say 'What pyproject.toml names could not be installed, see above. Is there a network? Try again: make setup'
        return 1
    fi
}

# --- window

missing_libraries() {
    local qt
    qt=$(echo .venv/lib/python3*/site-packages/PySide6/Qt)
    ldd "$qt"/lib/libQt6Gui.so.6 "$qt"/lib/libQt6Quick.so.6 "$qt"/plugins/platforms/libqxcb.so 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort --unique
}

prepare_window() {
    [ "$(uname)" = Linux ] || return 0
    [ -n "$(missing_libraries)" ] || return 0
    install_packages 'Qt needs system libraries to open a window.' \
        libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-6 libx11-xcb1 libxcb-cursor0 \
        libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 \
        libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
}

# --- tests

prepare_tests() {
    [ "$(uname)" = Linux ] || return 0
    local -a packages=()
    while read -r program package; do
        command -v "$program" >/dev/null || packages+=("$package")
    done <<'PROGRAMS'
Xvfb xvfb
openbox openbox
wmctrl wmctrl
xdotool xdotool
xprop x11-utils
xrandr x11-xserver-utils
xsettingsd xsettingsd
dbus-daemon dbus
PROGRAMS
    [ ${#packages[@]} -gt 0 ] || return 0
    install_packages 'The tests drive the real window on a private screen.' "${packages[@]}"
}

# --- packages

prepare_packages() {
    [ "$(uname)" = Linux ] || return 0
    local -a packages=()
    while read -r program package; do
        command -v "$program" >/dev/null || packages+=("$package")
    done <<'PROGRAMS'
appstreamcli appstream
debootstrap debootstrap
desktop-file-validate desktop-file-utils
dpkg-shlibdeps dpkg-dev
lintian lintian
makensis nsis
objcopy binutils
shellcheck shellcheck
PROGRAMS
    # what Qt's part for Wayland is linked with: a bare machine without a desktop lacks it
    /sbin/ldconfig -p | grep -q libwayland-egl || packages+=(libwayland-cursor0 libwayland-egl1)
    [ ${#packages[@]} -gt 0 ] || return 0
    install_packages 'The packages are checked and tried in a clean system.' "${packages[@]}"
}

all_done=true
for step in "$@"; do
    case $step in
        python | window | tests | packages) "prepare_$step" || all_done=false ;;
        *)
            say "There is no step called $step (python, window, tests, packages)."
            exit 2
            ;;
    esac
done
$all_done
