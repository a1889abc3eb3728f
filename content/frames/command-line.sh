cat >access.log <<'LOG'
::1 - - [03/Mar/2026:09:14:07 +0000] "GET /orders HTTP/1.1" 500 12
::1 - - [03/Mar/2026:09:14:08 +0000] "GET / HTTP/1.1" 200 512
::1 - - [03/Mar/2026:09:14:09 +0000] "GET /orders HTTP/1.1" 502 12
::1 - - [03/Mar/2026:09:14:10 +0000] "GET /login HTTP/1.1" 503 12
LOG
answer=$(
# sample
)
[ "$(sed 's/^ *//' <<<"$answer")" = $'2 /orders\n1 /login' ]
