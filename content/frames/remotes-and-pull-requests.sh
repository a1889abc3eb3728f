git config --global pull.ff only
{
# sample
} >~/said
grep -q '^## main\.\.\.origin/main$' ~/said
grep -q '^## main\.\.\.origin/main \[behind 1\]$' ~/said
grep -q '^+Tue glass$' ~/said
