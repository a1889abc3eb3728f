# The hub is a folder: the original, and the fork of it.
git config --global url."file://$PWD/hub/".insteadOf https://github.com/
git init -q --bare hub/octocat/Spoon-Knife.git
git clone -q hub/octocat/Spoon-Knife.git first 2>clone-of-nothing
git -C first commit -q --allow-empty -m "Fork me"
git -C first push -q
git clone -q --bare hub/octocat/Spoon-Knife.git hub/you.git
git clone -q hub/you.git fork
cd fork
# sample
[ "$(git rev-parse --abbrev-ref '@{upstream}')" = origin/better-title ]
! git push upstream better-title 2>refusal || exit 1
