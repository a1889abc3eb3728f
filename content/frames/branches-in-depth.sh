# The merge has to end with a conflict.
set +e
# sample
set -e
# The hash of the base is another each time.
sed -i 's/^||||||| .*/||||||| 22cfa1a/' plan
diff plan - <<'PLAN'
# sample of history/branches-in-depth 2
PLAN
