# sample of own-machine/git-set-up
# sample
unset GIT_AUTHOR_EMAIL
git init -q ~/work/sky
git init -q ~/private
[ "$(git -C ~/work/sky config user.email)" = sand@planetarium.example ]
[ "$(git -C ~/private config user.email)" = mira@example.org ]
