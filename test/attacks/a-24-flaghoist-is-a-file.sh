#!/usr/bin/env bash
# (b) A pull request commits a file named .flaghoist where the log belongs; in a fresh clone of the deployer the log and its locks cannot be made.
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
FOLDER=$W.t; trap 'rm -rf "$W" "$W.t" "${W}c"' EXIT; base; echo 'enabled: true' | w environments/development/x.yaml; ci
on 2026-01-10T00:00:00Z; pr evil; echo x > .flaghoist; chk; [ $RC = 0 ] || safe refused; merge
mkdir -p $W.t/development/api/development; git checkout -q -b back; echo 'enabled: false' > environments/development/x.yaml; git commit -qam back
$F check --base main --head back --at $NOW > /dev/null || broken "rollback"; git checkout -q main; git merge -q --no-ff -m back back
$F deploy --at $NOW; echo "  deploy exit $?"
if grep -rq 'X=false' $W.t; then safe written; fi
git rm -q .flaghoist; git commit -qm x; $F deploy --at $NOW --before HEAD~2 >/dev/null 2>&1; grep -rq 'X=false' $W.t || broken "control: without it, it is not written either"; won "not written; without the file it is"
