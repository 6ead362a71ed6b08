#!/usr/bin/env bash
# Linux: the application folder target/installer/Portrait and a .deb beside it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

image assets/icon-512.png
"$jdk/bin/jpackage" --type deb --name Portrait "${about[@]}" --app-image "$out/Portrait" --dest "$out" \
    --icon assets/icon-512.png --license-file LICENSE --linux-package-name portrait \
    --linux-deb-maintainer "${DEB_MAINTAINER:-portrait@localhost}" \
    --linux-package-deps libgtk-3-0 --linux-menu-group Office --linux-app-category science --linux-shortcut
ls -l "$out"/*.deb
