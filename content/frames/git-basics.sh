git init -q --bare server.git
git clone -q server.git work 2>clone-of-nothing
cd work
echo 'bread 350' >expenses
git add expenses
git commit -qm "List expenses"
echo 'total 350' >>expenses
# Takes the first piece it is offered.
git() { if [ "$1 ${2:-}" = "add -p" ]; then printf 'y\n' | command git "$@"; else command git "$@"; fi; }
# sample
[ "$(git -C ../server.git log -1 --format=%s add-monthly-total)" = "Add monthly total to the expense list" ]
