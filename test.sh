#!/usr/bin/env bash
# Runs every test. Arguments go on to `dotnet test`: ./test.sh --filter Policy=P33
# Needs the .NET 10 SDK; installs Debian's headless chromium (browser journeys) and postgresql (the second engine) where they are missing.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is not installed. Get it from https://dotnet.microsoft.com/download and try again." >&2
  exit 1
fi

missing=()
command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)

install() {
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 1
  "${as[@]}" apt-get update -qq &&
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}."
  for package in "${missing[@]}"; do
    install "$package" && continue
    case $package in
      chromium-headless-shell)
        # The whole browser does as well, more slowly.
        if command -v chromium >/dev/null || install chromium; then continue; fi
        what="the browser journeys" ;;
      *) what="every test on PostgreSQL" ;;
    esac
    echo "Could not install $package (it needs apt-get, and root or sudo): $what will fail. Install it by hand and try again." >&2
  done
fi

CI=true dotnet build CaseRecording.sln --verbosity quiet || exit 1 # CI: with the analyzers
exec dotnet test CaseRecording.Tests --no-build --results-directory TestResults \
  --logger "console;verbosity=minimal" --logger "trx;LogFileName=tests.trx" \
  --blame-hang-timeout "${LONGEST_TEST:-4m}" --blame-hang-dump-type none "$@"
