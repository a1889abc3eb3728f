git init -q --bare server.git
git clone -q server.git ada 2>clone-of-nothing
git -C ada commit -q --allow-empty -m "Sell cakes"
git -C ada push -q
git clone -q server.git ben
cd ben
cat >~/rhythm <<'RHYTHM'
# sample
RHYTHM
. ~/rhythm
# What the sample does again each day: all after its third line.
tail -n +4 ~/rhythm >~/each-day
echo deposit >price
git add price
git commit -qm "Ask for a deposit"
. ~/each-day

# Main goes on: a rebase, and the forced push goes through.
git -C ../ada commit -q --allow-empty -m "Sell bread"
git -C ../ada push -q
. ~/each-day

# A colleague adds to the branch. The fetch must not make it possible to overwrite that.
git -C ../ada fetch -q
git -C ../ada switch -q cake-deposit
git -C ../ada commit -q --allow-empty -m "Round the deposit"
git -C ../ada push -q
git commit -q --amend -m "Ask for a deposit on cakes"
! bash -e ~/each-day 2>~/refusal || exit 1
grep -q rejected ~/refusal
# Without the second option it would be gone, as the text says.
git push -q --force-with-lease origin cake-deposit
! git -C ../server.git log --format=%s cake-deposit | grep -qx 'Round the deposit' || exit 1
