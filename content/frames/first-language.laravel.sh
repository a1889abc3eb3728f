php() { command php -S 127.0.0.1:8000 "${@:3}" & }
# sample
for _ in $(seq 100); do curl -sf http://127.0.0.1:8000/ >answer && break || sleep 0.05; done
grep -qx 'Hello from 8\..*' answer
