#!/bin/sh
# Packs dist/Rostrum.app into a disk image: make-dmg.sh VERSION. With ROSTRUM_SIGNING_IDENTITY it is signed, with
# ROSTRUM_NOTARY_PROFILE (xcrun notarytool store-credentials) Apple is asked to notarise it.
set -eu
version=$1
cd "$(dirname "$0")/../.."
image=dist/rostrum-$version-macos-$(uname -m).dmg
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [ -n "${ROSTRUM_SIGNING_IDENTITY:-}" ]; then # once more: licences were put in after it was frozen
    codesign --force --deep --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
        --sign "$ROSTRUM_SIGNING_IDENTITY" dist/Rostrum.app
else
    codesign --force --deep --sign - dist/Rostrum.app # for this machine alone
fi
cp -R dist/Rostrum.app "$folder"
ln -s /Applications "$folder/Applications"
hdiutil create -volname Rostrum -srcfolder "$folder" -ov -format UDZO "$image"
if [ -n "${ROSTRUM_SIGNING_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$ROSTRUM_SIGNING_IDENTITY" "$image"
fi
if [ -n "${ROSTRUM_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$ROSTRUM_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
