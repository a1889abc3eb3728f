#!/bin/sh
# As in Node's official image: options, and anything that is not a program, go to node.
case "$1" in
-*) exec node "$@" ;;
esac
command -v "$1" >/dev/null && exec "$@"
exec node "$@"
