#!/usr/bin/env bash
# (b) A push brings a state that cannot be read over one that is on; users keep it on. A pull request that writes enabled: false has to pass and go out.
set -u
F=${FLAGHOIST:?}
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
W=$(mktemp -d); trap 'rm -rf "$W"' EXIT; cd "$W" || exit 2
broken() { echo "SETUP BROKEN: $*"; exit 2; }
safe() { echo "SAFE: $*"; exit 0; }
succeeded() { echo "SUCCEEDED: $*"; exit 1; }
at() { NOW=$1; export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1"; }      # the clock
w() { mkdir -p "$(dirname "$1")"; cat > "$1"; }                             # write a file from standard input
say() { git add -A && git commit -qm "$1"; }
chk() { $F check --base main --head "$1" --at "$NOW" > "$W/.git/out" 2>&1; RC=$?; }
branch() { git checkout -q -B pr main; }
pr() { say "$1" || broken "nothing to commit: $1"; git checkout -q main; chk pr; }   # commits the branch and asks
land() { git checkout -q main && git merge -q --no-ff --no-edit -m "$1" pr >/dev/null || broken "merge"; }
must() { pr "$1"; [ $RC = 0 ] || { cat "$W/.git/out"; broken "honest step does not pass: $1"; }; land "$1"; }
push() { say "$1" || broken "push $1"; }
show() { head -${1:-12} "$W/.git/out"; }
render() { $F render --environment "${1:-production}" --as dotenv --head main 2>&1; }
pipeline() { w environments/pipeline.yaml <<'Y'
version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h }
  - name: production
    requires:
      soak: { in: staging, for: 7d }
services:
  svc:
    deploy: { "*": { target: files, folder: "out" } }
policy:
  approvals: { count: 1, from: [release] }
Y
printf 'out/\n' > .gitignore
}
git init -q -b main . 
F_def() { w environments/flags/f.yaml <<'Y'
description: F
services: { svc: { F_ON: enabled, F_PCT: rollout } }
Y
}
on_everywhere() { pipeline; F_def; for e in development staging production; do echo "enabled: true" | w environments/$e/f.yaml; done; at 2026-01-01T00:00:00Z; push adopt; }
first_deploy() { $F deploy --before 0000000000000000000000000000000000000000 --at "$NOW" >.git/out 2>&1; grep -q F_ON=true out/production/*.env || { cat .git/out; find out -type f; broken "first deploy"; }; }
off() { branch; echo "enabled: false" | w environments/production/f.yaml; pr off; }
deploy() { $F deploy --at "$NOW" > .git/out 2>&1; RC=$?; }
lower() { cat out/production/*.env 2>/dev/null | grep -q 'F_ON=false'; }
try_rollback() { # check passes, it lands, the deploy writes the lower value
  off; [ $RC = 0 ] || { show 20; succeeded "check of the rollback exits $RC"; }
  land off; deploy; lower || { show 20; cat out/production/*; succeeded "deploy (exit $RC) did not write the lower value"; }
}
on_everywhere; first_deploy; printf 'enabled: tru\xff\n&a *b' > environments/production/f.yaml; push garbage; deploy; lower && broken "already low"
try_rollback; safe "passes and goes out"
