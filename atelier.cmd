@echo off
rem Starts Vespera Atelier on Windows. In a development tree it builds first when a source is newer than the build;
rem beside a folder lib (an installed copy) it only starts. The working folder stays the caller's.
rem VESPERA_JAVA_OPTS adds options for the Java machine.
setlocal EnableExtensions DisableDelayedExpansion
set "ATELIER_HOME=%~dp0"
if "%ATELIER_HOME:~-1%"=="\" set "ATELIER_HOME=%ATELIER_HOME:~0,-1%"
set "ATELIER_TARGET=%ATELIER_HOME%\desktop-app\target"
set "ATELIER_LOCK=%ATELIER_TARGET%\atelier.lock.d"

call :find_jdk
if not defined ATELIER_JDK goto no_jdk

if exist "%ATELIER_HOME%\desktop-app\pom.xml" goto development
if exist "%ATELIER_HOME%\lib\" goto installed
>&2 echo atelier: This copy has neither sources nor a folder lib, so there is nothing to start. Get the whole folder again.
exit /b 1

:installed
set "ATELIER_CP=%ATELIER_HOME%\lib\*"
goto start

:development
call :is_fresh
if not errorlevel 1 goto built
if not exist "%ATELIER_TARGET%\" mkdir "%ATELIER_TARGET%"
call :take_lock
call :is_fresh
if not errorlevel 1 goto unlock
call :build
set "ATELIER_BUILT=%ERRORLEVEL%"
rmdir "%ATELIER_LOCK%" 2>nul
if not "%ATELIER_BUILT%"=="0" exit /b 1
goto built
:unlock
rmdir "%ATELIER_LOCK%" 2>nul
:built
set "ATELIER_JAR="
for %%J in ("%ATELIER_TARGET%\desktop-app-*.jar") do set "ATELIER_JAR=%%~fJ"
set "ATELIER_CP=%ATELIER_JAR%;%ATELIER_TARGET%\lib\*"

:start
rem Heap and collector are the JVM's own choice until measured.
"%ATELIER_JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 %VESPERA_JAVA_OPTS% -Xshare:auto -cp "%ATELIER_CP%" vespera.desktop.Main %*
exit /b %ERRORLEVEL%

:no_jdk
>&2 echo atelier: No JDK 25 was found, so nothing was started or changed. Install it (winget install EclipseAdoptium.Temurin.25.JDK), or set JAVA_HOME to where it is.
exit /b 1

rem Sets ATELIER_JDK to the first JDK 25: a runtime beside us, JAVA_HOME, the path, the usual folders.
:find_jdk
set "ATELIER_JDK="
call :try_jdk "%ATELIER_HOME%\runtime"
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try_jdk "%%~dpJ.."
for %%B in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LocalAppData%\Programs\Eclipse Adoptium" "%UserProfile%\.jdks" "%UserProfile%\scoop\apps") do (
  for /d %%D in ("%%~B\*") do (
    call :try_jdk "%%~fD"
    call :try_jdk "%%~fD\current"
  )
)
exit /b 0

:try_jdk
if defined ATELIER_JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
rem To build, a compiler is needed; an installed copy runs on any Java 25.
if exist "%ATELIER_HOME%\desktop-app\pom.xml" if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul || exit /b 0
set "ATELIER_JDK=%~f1"
exit /b 0

rem 0 when jar, libraries and stamp are there and nothing is newer; folders count, so that a deletion is noticed.
:is_fresh
if not exist "%ATELIER_TARGET%\atelier.stamp" exit /b 1
if not exist "%ATELIER_TARGET%\lib\" exit /b 1
if not exist "%ATELIER_TARGET%\desktop-app-*.jar" exit /b 1
powershell -NoProfile -NonInteractive -Command "$h=$env:ATELIER_HOME; $s=(Get-Item -LiteralPath (Join-Path $h 'desktop-app\target\atelier.stamp')).LastWriteTimeUtc; $m=@(Get-ChildItem -LiteralPath $h -Directory); $p=@($h)+@($m.FullName) | ForEach-Object { Join-Path $_ 'pom.xml' } | Where-Object { Test-Path -LiteralPath $_ }; $d=@($m.FullName | ForEach-Object { Join-Path $_ 'src\main' } | Where-Object { Test-Path -LiteralPath $_ }); $a=@($p | Get-Item)+@($d | Get-Item)+@($d | ForEach-Object { Get-ChildItem -LiteralPath $_ -Recurse -Force }); if ($a | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

rem Making a folder is one step, so only one succeeds. A lock of more than half an hour belongs to nobody any more.
:take_lock
set "ATELIER_TOLD="
:try_lock
mkdir "%ATELIER_LOCK%" 2>nul && exit /b 0
powershell -NoProfile -NonInteractive -Command "$l=Get-Item -LiteralPath $env:ATELIER_LOCK -ErrorAction SilentlyContinue; if ($l -and $l.CreationTimeUtc -lt [DateTime]::UtcNow.AddMinutes(-30)) { Remove-Item -LiteralPath $l.FullName }"
if not defined ATELIER_TOLD >&2 echo Another atelier is building; waiting for it.
set "ATELIER_TOLD=1"
ping -n 2 127.0.0.1 >nul
goto try_lock

rem The stamp carries the time at which the build began. Maven runs on the JDK that was found.
:build
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo atelier: Maven was not found, so nothing was built. Install it ^(maven.apache.org^), then start again.
  exit /b 1
)
>&2 echo Building Vespera Atelier (the first time takes a few minutes)...
type nul > "%ATELIER_TARGET%\atelier.stamp.begun"
pushd "%ATELIER_HOME%"
setlocal
set "JAVA_HOME=%ATELIER_JDK%"
call mvn -q -B -P "!formatted" -DskipTests package > "%ATELIER_TARGET%\atelier-build.log" 2>&1 < nul
set "ATELIER_BUILT=%ERRORLEVEL%"
endlocal & set "ATELIER_BUILT=%ATELIER_BUILT%"
popd
if not "%ATELIER_BUILT%"=="0" (
  del "%ATELIER_TARGET%\atelier.stamp.begun" 2>nul
  >&2 echo atelier: The build failed; no data was touched. The reason is in desktop-app\target\atelier-build.log of the project.
  exit /b 1
)
move /y "%ATELIER_TARGET%\atelier.stamp.begun" "%ATELIER_TARGET%\atelier.stamp" >nul
exit /b 0
