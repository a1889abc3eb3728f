git init -q --bare server.git
git clone -q server.git work 2>clone-of-nothing
cd work
git commit -q --allow-empty -m "Gusts"
git push -q
# sample of together/tags-and-releases
echo half >feature
git add feature
git commit -qm "Half a feature"
echo fixed >gusts
git add gusts
git commit -qm "Count gusts after midnight once"
git tag FIX
# sample
[ "$(git -C ../server.git show v2.3.1:gusts)" = fixed ]
! git cat-file -e v2.3.1:feature 2>missing || exit 1
git log -1 --format=%b v2.3.1 | grep -q 'cherry picked from commit'
