#!/usr/bin/env bash
# macOS: the application target/installer/Portrait.app and a .dmg beside it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# a macOS version starts with 1 or more
case $version in 0.*) about[1]=1${version#0} ;; esac
image assets/icon.icns
"$jdk/bin/jpackage" --type dmg --name Portrait "${about[@]}" --app-image "$out/Portrait.app" --dest "$out" \
    --license-file LICENSE
ls -l "$out"/*.dmg
