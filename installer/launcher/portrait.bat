@echo off
rem Starts Portrait from any folder. Made by the build from installer/launcher.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
call :try "@java.home@\bin\java.exe"
if not defined JAVA_EXE if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%J in (java.exe) do call :try "%%~$PATH:J"
if not defined JAVA_EXE (
    echo Portrait needs Java @java.version@ or newer: install a JDK @java.version@, for example from https://adoptium.net, and set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
"%JAVA_EXE%" @flags@ --module-path "%HOME_DIR%\lib\javafx" -cp "%HOME_DIR%\lib\*" @main@ %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
for /f "tokens=3" %%V in ('^""%~1" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"^"') do if %%V GEQ @java.version@ set "JAVA_EXE=%~1"
exit /b
