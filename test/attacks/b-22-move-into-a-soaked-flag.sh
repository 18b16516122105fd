#!/usr/bin/env bash
# (a) b has been on in staging for weeks and is off in production. V moves from a (on in staging since a minute) into b, which changes no value; then b is raised in production as if V had soaked with it.
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
pipeline; sed -i 's/  svc:/  svc: {}\n  unused:/' environments/pipeline.yaml; sed -i '/deploy:/d' environments/pipeline.yaml; sed -i 's/  unused:/  unused: {}/' environments/pipeline.yaml
printf 'description: A\nservices: { svc: { V: enabled } }\n' | w environments/flags/a.yaml; printf 'description: B\nservices: { svc: { W: enabled } }\n' | w environments/flags/b.yaml
for e in development staging; do echo "enabled: true" | w environments/$e/b.yaml; done; echo "enabled: true" | w environments/development/a.yaml
at 2026-01-01T00:00:00Z; push adopt
at 2026-01-20T00:00:00Z; branch; echo "enabled: true" | w environments/staging/a.yaml; must a-staging
branch; echo "enabled: true" | w environments/production/b.yaml; pr control; [ $RC = 0 ] || { show; broken "control: b alone is due"; }
at 2026-01-20T01:00:00Z; branch; printf 'description: A\n' > environments/flags/a.yaml; printf 'description: B\nservices: { svc: { V: enabled, W: enabled } }\n' > environments/flags/b.yaml; pr move; [ $RC = 0 ] || { show 25; safe "the move is no neutral change"; }; land move
branch; echo "enabled: true" | w environments/production/b.yaml; pr raise; [ $RC = 0 ] || { show; safe "V has not soaked"; }; land raise
render; render | grep -q '^V=true' && succeeded "V is on in production after an hour in staging"; safe x
