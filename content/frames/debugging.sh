git init -q .
for i in $(seq 1 9); do
  echo "$((i < 6)) $i" >works
  git add works
  git commit -qm "Change $i"
  [ "$i" = 1 ] && git tag v1.2
done
printf '#!/bin/sh\ngrep -q "^1 " works\n' >check.sh
chmod +x check.sh
{
# sample
} >found
grep -q '^ *Change 6$' found
[ "$(git branch --show-current)" = main ]
