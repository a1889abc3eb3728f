git init -q .
mkdir docs src
seq 1 80 >src/config.py
printf 'def read_config():\n    retry_limit = 3\n    return retry_limit\n' >>src/config.py
echo text >docs/read-me
echo old >old-file
git add .
GIT_AUTHOR_NAME=Ada git commit -qm "Read the configuration"
git rm -q old-file
git commit -qm "Remove what is old"
# Git takes a branch wherever it takes the id of a commit.
git branch 1a2b3c4
{
# sample
} >answers
grep -qx 'old' answers
[ "$(grep -c 'Remove what is old' answers)" = 1 ]
grep -q 'docs/read-me' answers
grep -q 'retry_limit = 3' answers
