#!/usr/bin/env bash
# Linux: makes the packages, installs and starts what can be installed here, and looks at what is in them. Run by mvn verify -Pthorough.
# It installs the package "portrait" and removes it again, which needs root; --made tests the packages that are there.
set -uo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/installer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

check() { # WHAT COMMAND...
    if "${@:2}" > "$work/output" 2>&1; then
        passed=$((passed + 1))
        echo "  ok      $1"
    else
        failed=$((failed + 1))
        echo "  FAILED  $1"
        tail -20 "$work/output"
    fi
}

skip() { # WHAT
    skipped=$((skipped + 1))
    echo "  skipped $1"
}

# A command that finds no Java: neither on the path nor in the environment nor, for root, where Java is installed.
without_java() {
    local bare=(env -i HOME="$work/home" XDG_CONFIG_HOME="$work/home" LC_ALL=C.UTF-8 PATH=/usr/bin:/bin)
    if [ "$(id -u)" = 0 ] && unshare -m true 2> /dev/null; then
        unshare -m "${bare[@]}" bash -c '
            [ ! -d /usr/lib/jvm ] || mount -t tmpfs none /usr/lib/jvm
            for java in $(type -aP java); do mount --bind /bin/false "$(readlink -f "$java")" 2> /dev/null; done
            ! java -version 2> /dev/null || exit 3
            exec "$@"' bash "$@"
    else
        "${bare[@]}" PATH=/nowhere "$@"
    fi
}

window() { # LAUNCHER OPTIONS...: the window opens, and takes the cache
    rm -rf "$work/home"
    mkdir -p "$work/home"
    without_java env JAVA_TOOL_OPTIONS="-Dportrait.trial=1 -XX:AOTMode=on -Djava.awt.headless=false -Dglass.platform=Headless \
-Dprism.order=sw ${*:2}" "$1" && grep -h 'usable' "$work"/home/portrait/logs/*.log
}

segments() { # LAUNCHER: a run from file to segments
    rm -rf "$work/result"
    without_java "$1" run "$PWD/sample-data/customers-zh.csv" --k 4 --out "$work/result" && [ -s "$work/result/recipe.json" ]
}

quiet_without_cache() { # FOLDER: says its version and nothing else when the cache is damaged or missing
    local cache=$1/lib/app/portrait.aot said
    head -c 4000 "$cache" > "$work/part" && mv "$work/part" "$cache"
    said=$(without_java "$1/bin/Portrait" --version 2> /dev/null) && [ "$said" = "Portrait $version" ] || return 1
    rm "$cache"
    said=$(without_java "$1/bin/Portrait" --version 2> /dev/null) && [ "$said" = "Portrait $version" ]
}

encoding() { # LAUNCHER: what is left of ICU still tells encodings apart
    iconv -f UTF-8 -t GB18030 sample-data/customers-zh.csv > "$work/gb.csv"
    without_java "$1" inspect "$work/gb.csv" | grep -i gb18030
}

small() { # FILE
    local bytes
    bytes=$(stat -c %s "$1")
    echo "$((bytes / 1000000)) MB"
    [ "$bytes" -le 150000000 ]
}

natives() { # FOLDER: no binaries for other systems in the jars
    local jar foreign
    foreign=$(for jar in "$1"/*.jar; do unzip -Z1 "$jar"; done |
        grep -E '\.(so|dll|dylib|jnilib)(\.[0-9]+)*$|\.so_' | grep -E '\.(dll|dylib|jnilib)$|arm|aarch|ppc|riscv|windows|mac|osx|musl')
    echo "$foreign"
    [ -z "$foreign" ]
}

installed() { # what the package has put in its places
    local desktop=/opt/portrait/lib/portrait-Portrait.desktop
    /opt/portrait/bin/Portrait --version 2> /dev/null | grep -x "Portrait $version" &&
        grep -x 'MimeType=application/vnd.portrait.project+json' "$desktop" &&
        grep -E '^Exec=.*Portrait.* %[fFuU]' "$desktop" &&
        grep -F '*.portrait' /opt/portrait/lib/portrait-Portrait-MimeInfo.xml &&
        xdg-mime query default application/vnd.portrait.project+json | grep -x portrait-Portrait.desktop &&
        cmp /opt/portrait/lib/Portrait.png assets/icon-512.png &&
        grep -rqs 'GNU GENERAL PUBLIC LICENSE' /opt/portrait/share/doc /usr/share/doc/portrait /usr/share/licenses/portrait*
}

gone() {
    [ ! -e /opt/portrait ]
}

package() { # TYPE FILE INSTALL REMOVE: installs, starts, removes
    echo "$1: $(basename "$2"), $(($(stat -c %s "$2") / 1000000)) MB"
    check 'at most 150 MB' small "$2"
    if [ "$(id -u)" != 0 ]; then
        skip 'installing it: only root can'
    elif [ -e /opt/portrait ]; then
        skip 'installing it: another one is installed'
    else
        check 'installs' bash -c "$3"
        check 'version, icon, licence and file association are there' installed
        check 'opens its window without Java, from the cache' window /opt/portrait/bin/Portrait
        check 'makes segments without Java' segments /opt/portrait/bin/Portrait
        check 'is removed' bash -c "$4"
        check 'leaves nothing in /opt' gone
    fi
}

version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml | head -1)
[ "${1:-}" = --made ] || check 'package.sh makes the packages' installer/package.sh

echo 'folder'
check 'opens its window without Java, from the cache' window "$out/Portrait/bin/Portrait"
check 'makes segments without Java' segments "$out/Portrait/bin/Portrait"
check 'tells GB18030 without Java' encoding "$out/Portrait/bin/Portrait"
check 'has no binaries for other systems' natives "$out/Portrait/lib/app"

zip=$(ls "$out"/portrait-*.zip)
echo "zip: $(basename "$zip"), $(($(stat -c %s "$zip") / 1000000)) MB"
check 'at most 150 MB' small "$zip"
check 'is unpacked' unzip -q "$zip" -d "$work/a 客户 b"
check 'opens its window from there, from the cache' window "$work/a 客户 b/Portrait/bin/Portrait"
check 'starts without the cache, too' quiet_without_cache "$work/a 客户 b/Portrait"

deb=$(ls "$out"/portrait_*.deb)
package deb "$deb" "apt-get install -y '$deb'" 'apt-get purge -y portrait'
rpm=$(ls "$out"/portrait-*.rpm 2> /dev/null)
if [ -n "$rpm" ]; then
    nodeps=$([ -e /etc/debian_version ] && echo --nodeps)
    package rpm "$rpm" "rpm -i $nodeps '$rpm'" 'rpm -e portrait'
else
    skip 'rpm: rpmbuild is not installed (Debian: package rpm)'
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
