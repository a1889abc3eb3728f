git init -q --bare server.git
git clone -q server.git work 2>clone-of-nothing
cd work
git commit -q --allow-empty -m "Gusts"
git push -q
# sample
git commit -q --allow-empty -m "Half a feature"
git commit -q --allow-empty -m "A fix"
[[ $(git describe main) = v2.3.0-2-g* ]]
[ "$(git -C ../server.git tag)" = v2.3.0 ]
