#!/bin/sh
# As in Node's official image: options, and what is no program, are given to node.
case "$1" in
-*) exec node "$@" ;;
esac
command -v "$1" >/dev/null && exec "$@"
exec node "$@"
