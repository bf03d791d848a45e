#!/bin/sh
# Packs the frozen program into one AppImage: make-appimage.sh VERSION. Needs appimagetool in PATH.
set -eu
version=$1
cd "$(dirname "$0")/../.."
folder=build/AppDir
rm -rf "$folder"
mkdir -p "$folder/usr/lib"
cp -R dist/rostrum "$folder/usr/lib/rostrum"
cp -R "build/tar/rostrum-$version-linux-$(uname -m)/share" "$folder/usr/share"
cp "$folder/usr/share/applications/rostrum.desktop" "$folder/usr/share/icons/hicolor/256x256/apps/rostrum.png" "$folder"
# shellcheck disable=SC2016 # for the shell that runs it
printf '#!/bin/sh\nexec "$APPDIR/usr/lib/rostrum/rostrum" "$@"\n' >"$folder/AppRun"
chmod 755 "$folder/AppRun"
appimagetool --no-appstream "$folder" "dist/rostrum-$version-$(uname -m).AppImage"
