# The hub is a folder: the original, and the fork of it.
git config --global url."file://$PWD/hub/".insteadOf https://github.com/
git init -q --bare hub/OWNER/gpx-reader
git clone -q hub/OWNER/gpx-reader first 2>clone-of-nothing
git -C first commit -q --allow-empty -m "Read points"
git -C first push -q
git clone -q --bare hub/OWNER/gpx-reader hub/YOU/gpx-reader
# sample
[ "$(git rev-parse --abbrev-ref 'empty-elevation@{upstream}')" = upstream/main ]
