@echo off
rem Builds target\plenary.jar if it is missing or older than pom.xml and src\main, then runs it: "plenary" for Windows.
rem
rem The jar is built aside and moved into place under a lock. Windows keeps a jar that a running Plenary holds from
rem being replaced: then this says so, and the running one is not hurt.
rem JAVA_HOME chooses the Java to use; JAVA_OPTS and PLENARY_OPTS are passed to it.
setlocal EnableExtensions DisableDelayedExpansion
set "PLENARY_ROOT=%~dp0"
set "PLENARY_TARGET=%PLENARY_ROOT%target"
set "PLENARY_JAR=%PLENARY_TARGET%\plenary.jar"
set "PLENARY_LOCK=%PLENARY_TARGET%\.lock.d"
set "PLENARY_LOG=%PLENARY_TARGET%\plenary-build.log"

set "PLENARY_JAVA=java"
if defined JAVA_HOME set "PLENARY_JAVA=%JAVA_HOME%\bin\java.exe"
set "PLENARY_MAJOR="
for /f "tokens=3" %%v in ('call "%PLENARY_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do (
    for /f "tokens=1 delims=.-+" %%m in ("%%~v") do set "PLENARY_MAJOR=%%m"
)
if not defined PLENARY_MAJOR (
    echo plenary: Java is not found. Maybe install a JDK, 17 to 25, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
if %PLENARY_MAJOR% LSS 17 goto wrongjava
if %PLENARY_MAJOR% GTR 25 goto wrongjava

call :stale
if not errorlevel 1 goto start
if not exist "%PLENARY_TARGET%" mkdir "%PLENARY_TARGET%"
set "PLENARY_TOLD="

:lock
mkdir "%PLENARY_LOCK%" 2>nul && goto locked
if not exist "%PLENARY_LOCK%" (
    echo plenary: "%PLENARY_TARGET%" cannot be written to, and its jar is missing or older than the sources. 1>&2
    exit /b 1
)
if not defined PLENARY_TOLD (
    echo plenary: another start is building; waiting for it. If none is, remove "%PLENARY_LOCK%". 1>&2
    set "PLENARY_TOLD=yes"
)
rem A lock that is older than twenty minutes was left behind.
powershell -NoProfile -Command "if ((Get-Item -LiteralPath $env:PLENARY_LOCK -ErrorAction SilentlyContinue).CreationTime -lt (Get-Date).AddMinutes(-20)) { Remove-Item -LiteralPath $env:PLENARY_LOCK -Force -ErrorAction SilentlyContinue } else { Start-Sleep 1 }"
goto lock

:locked
call :stale
if not errorlevel 1 goto unlock
where mvn >nul 2>nul
if errorlevel 1 (
    echo plenary: Maven is not found, and target\plenary.jar must be built. Maybe install it. 1>&2
    goto failed
)
set "PLENARY_ASIDE=%PLENARY_TARGET%\.build-%RANDOM%%RANDOM%"
echo plenary: building target\plenary.jar (the first time, Maven fetches its libraries: some minutes) 1>&2
pushd "%PLENARY_ROOT%"
call mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true "-Dplenary.build.directory=%PLENARY_ASIDE%" package <nul >"%PLENARY_LOG%" 2>&1
set "PLENARY_BUILT=%ERRORLEVEL%"
popd
if not "%PLENARY_BUILT%"=="0" goto buildfailed
if not exist "%PLENARY_ASIDE%\plenary.jar" goto buildfailed
move /y "%PLENARY_ASIDE%\plenary.jar" "%PLENARY_JAR%" >nul
if errorlevel 1 (
    echo plenary: the new jar cannot replace "%PLENARY_JAR%". Maybe a running Plenary holds it: wait for it to end. 1>&2
    rmdir /s /q "%PLENARY_ASIDE%"
    goto failed
)
rmdir /s /q "%PLENARY_ASIDE%"

:unlock
rmdir "%PLENARY_LOCK%"

:start
rem From 24 on Java warns of what the library for Parquet does; before 23 it does not know the option.
set "PLENARY_QUIET="
if %PLENARY_MAJOR% GEQ 24 set "PLENARY_QUIET=--sun-misc-unsafe-memory-access=allow"
"%PLENARY_JAVA%" %PLENARY_QUIET% %JAVA_OPTS% %PLENARY_OPTS% -jar "%PLENARY_JAR%" %*
exit /b %ERRORLEVEL%

:buildfailed
powershell -NoProfile -Command "Get-Content -LiteralPath $env:PLENARY_LOG -Tail 25" 1>&2
echo plenary: the build failed; the whole log is "%PLENARY_LOG%" 1>&2
rmdir /s /q "%PLENARY_ASIDE%" 2>nul

:failed
rmdir "%PLENARY_LOCK%"
exit /b 1

:wrongjava
echo plenary: "%PLENARY_JAVA%" is Java %PLENARY_MAJOR%; Plenary runs on 17 to 25. Maybe set JAVA_HOME to such a JDK. 1>&2
exit /b 1

rem Sets errorlevel 1 if the jar is missing or older than a source.
:stale
if not exist "%PLENARY_JAR%" exit /b 1
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:PLENARY_JAR).LastWriteTime; $sources = @(Get-Item -LiteralPath ($env:PLENARY_ROOT + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:PLENARY_ROOT + 'src\main') -Recurse); if ($sources | Where-Object { $_.LastWriteTime -gt $jar }) { exit 1 }"
exit /b %ERRORLEVEL%
