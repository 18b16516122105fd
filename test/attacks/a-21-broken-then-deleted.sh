#!/usr/bin/env bash
# (a) The own requirement is shed: a rollback of y breaks the definition of x (passes); 95 days later the broken definition is deleted, which takes x down in development (a rollback), and is created anew without its requirement: in the last 90 days only a broken version stood there.
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
REQ='requires: { production: { approvals: { count: 1, from: [release] } } }'
printf "description: x\nservices:\n  api: { X: enabled }\n$REQ\n" | w environments/flags/x.yaml; printf 'description: y\nservices:\n  web: { Y: enabled }\n' | w environments/flags/y.yaml
for f in x y; do echo 'enabled: true' | w environments/development/$f.yaml; done; ci
on 2026-01-02T00:00:00Z; pr h; echo 'enabled: true' | w environments/production/x.yaml; chk; [ $RC = 3 ] || broken "control: no approval needed"
LINES_SHOWN=8
git checkout -q main; pr one; echo 'broken: [' >> environments/flags/x.yaml; echo 'enabled: false' | w environments/development/y.yaml; chk; [ $RC = 0 ] || safe "a rollback may break no definition"; merge
on 2026-04-10T00:00:00Z; pr two; git rm -q environments/flags/x.yaml; git rm -q environments/development/x.yaml; chk; [ $RC = 0 ] || safe "the deletion is refused"; merge
pr three; printf "description: x\nservices:\n  api: { X: enabled }\n" | w environments/flags/x.yaml; chk; [ $RC = 0 ] || safe "it is remembered"; merge
pr four; echo 'enabled: true' | w environments/production/x.yaml; chk; [ $RC = 0 ] || safe "the requirement stays"; merge; value; value | grep -q ^X=true && won "on without the approval"; safe off
