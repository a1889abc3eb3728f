export PGHOST PGPORT PGUSER PGPASSWORD
IFS=' ' read -r PGUSER PGPASSWORD PGHOST PGPORT < <(sed -E 's|^postgresql://(.*):(.*)@(.*):(.*)/.*$|\1 \2 \3 \4|' <<<"$DATABASE_URL")
createdb shop
psql -qd shop -c "CREATE TABLE products (name text); INSERT INTO products VALUES ('Mug')"
# sample
[ "$(psql -Atd shop_copy -c 'SELECT name FROM products')" = Mug ]
