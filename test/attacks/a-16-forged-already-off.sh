#!/usr/bin/env bash
# (b) A pull request commits a log in which the service has the lower value already (the digest can be computed by anyone); the deploy of the rollback then does nothing.
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
on 2026-01-10T00:00:00Z; echo 'enabled: true' | w environments/development/x.yaml; ci
$F deploy --at $NOW >/dev/null 2>&1; grep -rq 'X=true' $W.t/development || broken "not deployed"
# the digest of "off": from a dry copy of the attacker, who has the pipeline
git clone -q "$W" "${W}c"; trap 'rm -rf "$W" "$W.t" "${W}c"' EXIT
( cd "${W}c"; git checkout -q -b t; echo 'enabled: false' | w environments/development/x.yaml; git commit -qam t; cp -r $W.t $W.save; rm -rf $W.t; $F deploy --at $NOW --base t --log ${W}c/rec >/dev/null 2>&1; rm -rf $W.t; mv $W.save $W.t )
grep -q '"finished"' ${W}c/rec || broken digest
cd "${W}c"; git checkout -q -b evil origin/main; w .flaghoist/deployments.jsonl < ${W}c/rec; git add -f .flaghoist; git commit -qm evil; cd "$W"; git fetch -q ${W}c evil:evil
$F check --base main --head evil --at $NOW > /dev/null || safe "refused"
git merge -q --no-ff -m e evil || safe "git refuses"
echo 'enabled: false' | w environments/development/x.yaml; git add environments; git commit -qm rollback
$F deploy --at $NOW; echo "  deploy exit $?"
grep -rq 'X=false' $W.t/development && safe "written" ; won "the rollback landed, and the file still says $(grep -rh X= $W.t/development)"
