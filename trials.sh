#!/usr/bin/env bash
# The long trial of "nothing typed is lost": random kills and cuts while somebody types, and the same against a stock bound text area, which
# does lose. ./trials.sh 50 runs fifty of each (about a quarter of an hour on two cores); the tests run one of each mishap every time.
set -euo pipefail
cd "$(dirname "$0")"
export TRIALS="${1:-50}" LONGEST_TEST=60m
exec ./test.sh --filter FullyQualifiedName~TypingTrials
