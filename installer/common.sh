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

"$jdk/bin/jlink" --module-path "$app/lib/javafx" --add-modules "${modules%,}" --include-locales=en,zh \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out/runtime"

options=()
for flag in $flags; do
    options+=(--java-options "$flag")
done
about=(--app-version "$version" --vendor Portrait --copyright 'GPL-3.0-or-later'
    --description 'Customer segments you can see, explain and use')

image() { # ICON
    "$jdk/bin/jpackage" --type app-image --name Portrait "${about[@]}" --icon "$1" --dest "$out" \
        --runtime-image "$out/runtime" --input "$out/jars" --main-jar portrait.jar --main-class "$main" "${options[@]}"
}
