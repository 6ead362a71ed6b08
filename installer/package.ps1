# Windows: the application folder target\installer\Portrait, a portable .zip of it, an .msi and an .exe.
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
New-Item -ItemType Directory "$out\jars", "$out\home" | Out-Null
Copy-Item "$app\lib\*.jar", "$app\LICENSE", "$app\THIRD-PARTY.txt" "$out\jars"
& "$jdk\bin\java" installer\Trim.java "$out\jars"

& "$jdk\bin\java" --add-modules jdk.jlink --add-exports jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED `
    --add-exports jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED installer\Link.java --settle-vector `
    --module-path "$app\lib\javafx" --add-modules $modules --include-locales=en,zh `
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out\runtime"

# the cache is only an aid: the program keeps quiet and starts without it where the machine refuses it
$options = @('-Xlog:aot=off') + $flags | ForEach-Object { '--java-options'; $_ }
$about = '--app-version', $version, '--vendor', 'Portrait', '--copyright', 'GPL-3.0-or-later',
    '--description', 'Customer segments you can see, explain and use'

# a second program with a console for the command line
'win-console=true' | Set-Content "$out\console.properties"
& "$jdk\bin\jpackage" --type app-image --name Portrait @about --icon assets\icon.ico --dest $out `
    --runtime-image "$out\runtime" --input "$out\jars" --main-jar portrait.jar --main-class $main @options `
    --add-launcher "portrait-cli=$out\console.properties"

# The program starts once, in a folder of settings of its own, and what Java has learnt of the start (JEP 514) stays
# beside the jars. The launcher reads its settings as UTF-8 without a mark at the beginning, which is what .NET writes.
$configs = 'Portrait.cfg', 'portrait-cli.cfg' | ForEach-Object { (Resolve-Path "$out\Portrait\app\$_").Path }
$plain = [IO.File]::ReadAllText($configs[0])
[IO.File]::WriteAllText($configs[0], $plain.TrimEnd() + "`r`njava-options=-XX:AOTCacheOutput=`$APPDIR\portrait.aot`r`n")
$appdata = $env:APPDATA
$env:APPDATA = (Resolve-Path "$out\home").Path
$env:JAVA_TOOL_OPTIONS = '-Dportrait.trial=5'
Start-Process "$out\Portrait\Portrait.exe" -Wait
$env:APPDATA = $appdata
Remove-Item Env:JAVA_TOOL_OPTIONS
[IO.File]::WriteAllText($configs[0], $plain)
if (-not (Test-Path "$out\Portrait\app\portrait.aot")) { throw 'The program has not kept what it learnt of its start.' }
foreach ($config in $configs) {
    $plain = [IO.File]::ReadAllText($config)
    [IO.File]::WriteAllText($config, $plain.TrimEnd() + "`r`njava-options=-XX:AOTCache=`$APPDIR\portrait.aot`r`n")
}

Compress-Archive "$out\Portrait" "$out\portrait-$version-windows-x64.zip"

(Get-Content installer\project-file.properties) + 'icon=assets/icon.ico' | Set-Content "$out\project-file.properties"
foreach ($type in 'msi', 'exe') {
    & "$jdk\bin\jpackage" --type $type --name Portrait @about --app-image "$out\Portrait" --dest $out `
        --license-file LICENSE --file-associations "$out\project-file.properties" `
        --win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install `
        --win-upgrade-uuid 6c0a5b1e-52a4-4f0c-9d9e-0f6e7a2f3b11
}
Get-ChildItem "$out\*.msi", "$out\*.exe", "$out\*.zip"
