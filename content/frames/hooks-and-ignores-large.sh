git init -q .
head -c 9000 /dev/zero >large.wav
echo small >notes
git add .
git commit -qm "Both"
answer=$(
# sample
)
[ "$(head -1 <<<"$answer")" = "9000 blob large.wav" ]
