#!/usr/bin/env bash
# (a) As 21 without the broken version: deleted while on in development (a rollback), created anew without the requirement under another key and service order.
set -u
F=${FLAGHOIST:?}
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@x GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@x
W=$(mktemp -d); trap 'rm -rf "$W"' EXIT; cd "$W" || exit 2
safe() { echo "SAFE: $1"; exit 0; }
won() { echo "SUCCEEDED: $1"; exit 1; }
broken() { echo "BROKEN SETUP: $1"; exit 2; }
on() { export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1"; NOW=$1; }
w() { mkdir -p "$(dirname "$1")"; cat > "$1"; }           # w FILE < text
ci() { git add -A -f . && git commit -qm "${1:-c}" --allow-empty; }
pr() { git checkout -q -b "$1" main; }                     # begin a pull request
chk() { ci; $F check --base main --head HEAD --at "$NOW" > "$W.out" 2>&1; RC=$?; rm -f "$W.last"; cat "$W.out" | sed 's/^/    /' | head -${LINES_SHOWN:-14}; rm -f "$W.out"; echo "  check at $NOW: exit $RC"; }
merge() { local b; b=$(git branch --show-current); git checkout -q main && git merge -q --no-ff -m "merge $b" "$b" || broken "merge"; }
value() { $F render --environment "${1:-production}" --as dotenv 2>&1; }
base() { # pipeline and flag x (off in production), landed 1 January
on 2026-01-01T00:00:00Z; git init -q -b main .
w environments/pipeline.yaml <<Y
version: 1
teams: { release: [ana, bartek] }
${TOP:-}
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires: ${PROD:-"{ soak: { in: staging, for: 7d } }"}
    ${PRODEXTRA:-}
services:
  api: { deploy: { "*": { target: files, folder: "${FOLDER:-/nowhere}/{environment}/{service}" } } }
  web: {}
policy: { approvals: { count: 1, from: [release] }, paths: ['.github/workflows/**'] }
Y
w environments/flags/x.yaml <<Y
description: the flag
services:
  api: { X: enabled }
Y
}
PROD='{}'; base
printf "description: x\nservices:\n  api: { X: enabled }\nrequires: { production: { approvals: { count: 1, from: [release] } } }\n" | w environments/flags/x.yaml; echo 'enabled: true' | w environments/development/x.yaml; ci
on 2026-01-10T00:00:00Z; pr two; git rm -q environments/flags/x.yaml environments/development/x.yaml; chk; [ $RC = 0 ] || safe "deletion refused"; merge
on 2026-01-11T00:00:00Z; pr three; printf "description: x\nservices:\n  api: { X: enabled }\n" | w environments/flags/new.yaml; chk; [ $RC = 0 ] || safe "it is remembered"; merge
pr four; echo 'enabled: true' | w environments/production/new.yaml; chk; [ $RC = 0 ] || safe "requirement stays"; merge; value; won "on without the approval"
