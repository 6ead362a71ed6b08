#!/usr/bin/env bash
# Linux: the application folder target/installer/Portrait, a portable .zip of it, a .deb, and an .rpm where rpmbuild is.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

image assets/icon-512.png
learn "$out/Portrait/bin/Portrait" "$out/Portrait/lib/app"

(cd "$out" && zip -qry "portrait-$version-linux-$(uname -m).zip" Portrait)

# What jpackage would do otherwise: put an icon of its own into the packages, have the program start without the project
# that was clicked, and have the installation fail where no desktop has ever been.
mkdir "$out/resources"
cp assets/icon-512.png "$out/resources/Portrait.png"
cp installer/Portrait.desktop "$out/resources/"
"$jdk/bin/jimage" extract --dir "$out/templates" \
    --include 'regex:/jdk.jpackage/jdk/jpackage/internal/resources/template\.(postinst|spec)' "$jdk/lib/modules"
templates=$out/templates/jdk.jpackage/jdk/jpackage/internal/resources/template
for name in postinst spec; do
    sed 's|^DESKTOP_COMMANDS_INSTALL|mkdir -p /etc/xdg/menus /usr/share/desktop-directories\n&|' "$templates.$name" \
        > "$out/resources/$name"
done
mv "$out/resources/spec" "$out/resources/portrait.spec"
project_file assets/icon-128.png > "$out/project-file.properties"
package() { # TYPE OPTIONS...
    "$jdk/bin/jpackage" --type "$1" --name Portrait "${about[@]}" --app-image "$out/Portrait" --dest "$out" \
        --resource-dir "$out/resources" --license-file LICENSE --file-associations "$out/project-file.properties" \
        --linux-package-name portrait --linux-menu-group Office --linux-app-category science --linux-shortcut "${@:2}"
}
package deb --linux-deb-maintainer "${DEB_MAINTAINER:-portrait@localhost}" --linux-package-deps libgtk-3-0
if command -v rpmbuild > /dev/null; then
    package rpm --linux-rpm-license-type GPL-3.0-or-later --linux-package-deps gtk3
else
    echo 'no .rpm: rpmbuild is not installed (Debian: package rpm)'
fi
ls -l "$out"/*.zip "$out"/*.deb "$out"/*.rpm 2> /dev/null || true
