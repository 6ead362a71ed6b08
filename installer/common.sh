# The steps that Linux and macOS share; read by package.sh and package-mac.sh.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
app=target/portrait
out=target/installer

[ -x "$app/bin/portrait" ] || mvn -B -ntp -DskipTests package

# the JDK that built the program, the flags it runs with and its version
jdk=$(sed -n "s|^java='\(.*\)/bin/java'\$|\1|p" "$app/bin/portrait")
flags=$(sed -n 's|^ *exec "$java" \(.*\) --module-path .*|\1|p' "$app/bin/portrait")
main=$(sed -n 's|^ *exec "$java" .* \([A-Za-z.]*\) "$@"$|\1|p' "$app/bin/portrait")
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml | head -1)
modules=$(tr '\n' ',' < installer/modules.txt)

rm -rf "$out"
mkdir -p "$out/jars"
cp "$app"/lib/*.jar "$out/jars/"
cp "$app/LICENSE" "$app/THIRD-PARTY.txt" "$out/jars/"
"$jdk/bin/java" installer/Trim.java "$out/jars"

"$jdk/bin/java" --add-modules jdk.jlink --add-exports jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED \
    --add-exports jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED installer/Link.java --settle-vector \
    --module-path "$app/lib/javafx" --add-modules "${modules%,}" --include-locales=en,zh \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out/runtime"

# the cache is only an aid: the program keeps quiet and starts without it where the machine refuses it
options=(--java-options -Xlog:aot=off)
for flag in $flags; do
    options+=(--java-options "$flag")
done
about=(--app-version "$version" --vendor Portrait --copyright 'GPL-3.0-or-later'
    --description 'Customer segments you can see, explain and use')

project_file() { # ICON: what opens with the program, for jpackage
    cat installer/project-file.properties
    echo "icon=$1"
}

image() { # ICON OPTIONS...
    local icon=$1
    shift
    "$jdk/bin/jpackage" --type app-image --name Portrait "${about[@]}" --icon "$icon" --dest "$out" \
        --runtime-image "$out/runtime" --input "$out/jars" --main-jar portrait.jar --main-class "$main" "${options[@]}" "$@"
}

# Starts the program once, in a folder of settings of its own and, without a display, in a window that nobody sees, and
# keeps what Java has learnt of the start (JEP 514) beside the jars.
learn() { # LAUNCHER FOLDER-OF-THE-JARS
    local config=$2/Portrait.cfg trial="-Dportrait.trial=5 -Duser.home=$root/$out/home" home=$root/$out/home
    [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}" ] ||
        trial="$trial -Djava.awt.headless=false -Dglass.platform=Headless -Dprism.order=sw"
    mkdir -p "$home"
    cp "$config" "$out/plain.cfg"
    echo 'java-options=-XX:AOTCacheOutput=$APPDIR/portrait.aot' >> "$config"
    XDG_CONFIG_HOME="$home" JAVA_TOOL_OPTIONS="$trial" "$1" > "$out/learn.log" 2>&1
    { cat "$out/plain.cfg"; echo 'java-options=-XX:AOTCache=$APPDIR/portrait.aot'; } > "$config"
    [ -s "$2/portrait.aot" ] || { cat "$out/learn.log" >&2; return 1; }
}
