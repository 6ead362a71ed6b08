#!/usr/bin/env bash
# Linux: the application folder target/installer/Portrait, a portable .zip of it, a .deb, and an .rpm where rpmbuild is.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

image assets/icon-512.png
learn "$out/Portrait/bin/Portrait" "$out/Portrait/lib/app"

(cd "$out" && zip -qry "portrait-$version-linux-$(uname -m).zip" Portrait)

project_file assets/icon-256.png > "$out/project-file.properties"
package() { # TYPE OPTIONS...
    "$jdk/bin/jpackage" --type "$1" --name Portrait "${about[@]}" --app-image "$out/Portrait" --dest "$out" \
        --icon assets/icon-512.png --license-file LICENSE --file-associations "$out/project-file.properties" \
        --linux-package-name portrait --linux-menu-group Office --linux-app-category science --linux-shortcut "${@:2}"
}
package deb --linux-deb-maintainer "${DEB_MAINTAINER:-portrait@localhost}" --linux-package-deps libgtk-3-0
if command -v rpmbuild > /dev/null; then
    package rpm --linux-rpm-license-type GPL-3.0-or-later --linux-package-deps gtk3
else
    echo 'no .rpm: rpmbuild is not installed (Debian: package rpm)'
fi
ls -l "$out"/*.zip "$out"/*.deb "$out"/*.rpm 2> /dev/null || true
