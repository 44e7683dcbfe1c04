#!/usr/bin/env bash
# Adds one migration for both engines, in the same commit. Usage: ./add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")"
[ $# -eq 1 ] || { echo "Usage: ./add-migration.sh NameOfTheChange"; exit 2; }
dotnet tool restore >/dev/null
dotnet build CaseRecording.App
dotnet ef migrations add "$1" --no-build --project CaseRecording.App --context SqliteCaseDb --output-dir Data/Migrations/Sqlite
dotnet ef migrations add "$1" --no-build --project CaseRecording.App --context PostgresCaseDb --output-dir Data/Migrations/Postgres
