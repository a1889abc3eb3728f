{
# sample
} >~/found
grep -q 'Change number 23$' ~/found
[ "$(grep -c "running.*grep" ~/found)" = 6 ]
grep -q '^[0-9a-f]* is the first bad commit' ~/found
