# sample
[ "$(git config user.email)" = mira@example.org ]
