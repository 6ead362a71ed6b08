# Windows: the application folder target\installer\Portrait, an .msi and an .exe beside it.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Split-Path $PSScriptRoot)
$app = 'target\portrait'
$out = 'target\installer'

if (-not (Test-Path "$app\bin\portrait.bat")) { mvn -B -ntp -DskipTests package }

# the JDK that built the program, the flags it runs with and its version
$launcher = Get-Content "$app\bin\portrait.bat" -Raw
$jdk = [regex]::Match($launcher, 'call :try "(.+)\\bin\\java\.exe"').Groups[1].Value
$start = [regex]::Match($launcher, '"%JAVA_EXE%" (.+?) --module-path .+ (\S+) %\*')
$flags = $start.Groups[1].Value -split ' '
$main = $start.Groups[2].Value
$version = ([xml](Get-Content pom.xml)).project.version
$modules = (Get-Content installer\modules.txt) -join ','

if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory "$out\jars" | Out-Null
Copy-Item "$app\lib\*.jar", "$app\LICENSE", "$app\THIRD-PARTY.txt" "$out\jars"

& "$jdk\bin\jlink" --module-path "$app\lib\javafx" --add-modules $modules --include-locales=en,zh `
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out\runtime"

$options = $flags | ForEach-Object { '--java-options'; $_ }
$about = '--app-version', $version, '--vendor', 'Portrait', '--copyright', 'GPL-3.0-or-later',
    '--description', 'Customer segments you can see, explain and use'

# a second program with a console for the command line
'win-console=true' | Set-Content "$out\console.properties"
& "$jdk\bin\jpackage" --type app-image --name Portrait @about --icon assets\icon.ico --dest $out `
    --runtime-image "$out\runtime" --input "$out\jars" --main-jar portrait.jar --main-class $main @options `
    --add-launcher "portrait-cli=$out\console.properties"

foreach ($type in 'msi', 'exe') {
    & "$jdk\bin\jpackage" --type $type --name Portrait @about --app-image "$out\Portrait" --dest $out `
        --license-file LICENSE --win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install `
        --win-upgrade-uuid 6c0a5b1e-52a4-4f0c-9d9e-0f6e7a2f3b11
}
Get-ChildItem "$out\*.msi", "$out\*.exe"
