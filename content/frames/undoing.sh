{
# sample
} >~/said
[ "$(cat stock)" = $'bramley\ncox\nrusset' ]
[ "$(git log --oneline rescue | wc -l)" = 3 ]
