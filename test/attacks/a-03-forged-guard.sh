#!/usr/bin/env bash
# (a) Two pushes past the gate: the raise, then a committed log that says the raise was guarded and not refused, and production is at false; deploy is to send it.
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
FOLDER=$W.t; trap 'rm -rf "$W" "$W.t"' EXIT; base; ci
on 2026-01-10T00:00:00Z; echo 'enabled: true' | w environments/development/x.yaml; ci; B=$(git rev-parse HEAD)
$F deploy --at $NOW >/dev/null 2>&1; grep -rq 'X=true' $W.t/development || broken "not deployed"
cp .flaghoist/deployments.jsonl $W.rec
echo 'enabled: true' | w environments/production/x.yaml; git add environments; git commit -qm raise; R=$(git rev-parse HEAD)
$F deploy --at $NOW --log $W.rec2 --before $B > $W.o 2>&1 ; rm -f $W.rec2; grep -q 'NOT DEPLOYED' $W.o || broken "control: the raise alone is not refused: $(cat $W.o)"; rm $W.o
{ cat $W.rec; echo "{\"kind\":\"begun\",\"environment\":\"production\",\"service\":\"api\",\"landing\":\"$B\",\"digest\":\"d\",\"values\":{\"X\":false},\"at\":1768003200}
{\"kind\":\"ended\",\"environment\":\"production\",\"service\":\"api\",\"landing\":\"$B\",\"digest\":\"d\",\"values\":{\"X\":false},\"state\":\"success\",\"why\":\"\",\"at\":1768003200}
{\"kind\":\"run\",\"before\":\"$B\",\"landing\":\"$R\",\"environments\":null,\"services\":null,\"at\":1768003200}
{\"kind\":\"guarded\",\"landing\":\"$R\",\"holds\":[],\"at\":1768003200}"; } > .flaghoist/deployments.jsonl; rm $W.rec
git add -f .flaghoist/deployments.jsonl; git commit -qm log
$F deploy --at $NOW; echo "  deploy exit $?"
grep -rq 'X=true' $W.t/production && won "production is sent on"; safe "not sent"
