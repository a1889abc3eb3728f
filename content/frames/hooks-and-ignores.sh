git init -q .
mkdir .githooks
cat >.githooks/pre-commit <<'HOOK'
# sample
HOOK
chmod +x .githooks/pre-commit
git config core.hooksPath .githooks
head -c 5000000 /dev/zero >"fits in"
git add .
git commit -qm "Just small enough"
head -c 5000001 /dev/zero >recording.wav
git add .
! git commit -qm "Too large" 2>refusal || exit 1
grep -q 'recording.wav has 5000001 bytes, the limit is 5000000' refusal
