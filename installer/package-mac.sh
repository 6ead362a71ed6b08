#!/usr/bin/env bash
# macOS: the application target/installer/Portrait.app, a portable .zip of it, and a .dmg.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# a macOS version starts with 1 or more
case $version in 0.*) about[1]=1${version#0} ;; esac
project_file assets/icon.icns > "$out/project-file.properties"
image assets/icon.icns --mac-package-identifier org.portrait.Portrait --mac-app-category productivity \
    --file-associations "$out/project-file.properties"
learn "$out/Portrait.app/Contents/MacOS/Portrait" "$out/Portrait.app/Contents/app"
# the seal that jpackage has put on the application does not know the cache
codesign --force --deep --sign - "$out/Portrait.app"

ditto -c -k --keepParent "$out/Portrait.app" "$out/portrait-$version-mac-$(uname -m).zip"
"$jdk/bin/jpackage" --type dmg --name Portrait "${about[@]}" --app-image "$out/Portrait.app" --dest "$out" \
    --icon assets/icon.icns --license-file LICENSE --file-associations "$out/project-file.properties"
ls -l "$out"/*.dmg "$out"/*.zip
