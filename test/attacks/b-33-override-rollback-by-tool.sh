#!/usr/bin/env bash
# (b) As 11, but the rollback is made by 'flaghoist rollback f --in production' (which also clears overrides), and with a rollout: rollback --rollout 50.
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
on_everywhere; sed -i 's/^services:$/&\n  two:\n    deploy: { "*": { target: files, folder: "out2" } }/' environments/pipeline.yaml; sed -i 's/services: .*/services: { svc: { F_ON: enabled, F_PCT: rollout }, two: { TWO_ON: enabled } }/' environments/flags/f.yaml
printf 'enabled: true\nservices:\n  two: { enabled: false }\n' | tee environments/development/f.yaml environments/staging/f.yaml > environments/production/f.yaml; echo out2/ >> .gitignore; git add -A; git commit -q --amend -m adopt; first_deploy
sed -i 's/two: { enabled: false }/two: { enabled: true }/' environments/production/f.yaml; push "past the gate"; deploy; grep -q TWO_ON=true out2/production/*.env && broken "the push was deployed"
$F rollback f --in production --rollout 50 --branch pr --at "$NOW" > .git/out 2>&1 || { show; broken "rollback --rollout"; }; git show pr:environments/production/f.yaml
git checkout -q main; git merge -q --no-ff -m l pr; deploy; grep -q F_PCT=50 out/production/*.env || { show 6; P=1; }
$F rollback f --in production --branch pr2 --at "$NOW" > .git/out 2>&1 || { show; broken "rollback"; }; git show pr2:environments/production/f.yaml; git merge -q --no-ff -m l pr2; deploy; lower || { show; succeeded "not even the full rollback goes out"; }
[ "${P:-}" ] && succeeded "rollback --rollout 50 landed and was not written; the full one was"; safe "both go out"
