#!/bin/sh
# Encrypts each archive in DATA_FOLDER/backups that has no encrypted copy yet, sends the copies to BACKUP_TO by rsync, and
# removes archives and copies here that are older than BACKUP_KEEP_DAYS (14). What is elsewhere is never removed from here: who
# breaks in here should not get at it. Only the key that belongs to /etc/waymark/backup-recipients opens the copies; it must
# not be on this machine. Needs age and rsync (Debian's packages).
set -eu
umask 077
folder="${DATA_FOLDER:?is not set}/backups"
recipients="${BACKUP_RECIPIENTS:-/etc/waymark/backup-recipients}"
keep="${BACKUP_KEEP_DAYS:-14}"
: "${BACKUP_TO:?is not set: where the encrypted copies go, such as backup@elsewhere.example:waymark/}"
case "$keep" in '' | *[!0-9]*) echo "BACKUP_KEEP_DAYS must be a number of days" >&2; exit 1 ;; esac
[ -r "$recipients" ] || { echo "$recipients can't be read: put the public key of age-keygen into it" >&2; exit 1; }

mkdir -p "$folder/encrypted"
for archive in "$folder"/waymark-*.zip; do
  [ -e "$archive" ] || { echo "There is no archive in $folder" >&2; exit 1; }
  copy="$folder/encrypted/$(basename "$archive").age"
  [ ! -e "$copy" ] || continue
  # Its name only once it is whole.
  age --encrypt --recipients-file "$recipients" --output "$copy.part" "$archive"
  mv "$copy.part" "$copy"
done
rsync --archive --ignore-existing --exclude='*.part' "$folder/encrypted/" "$BACKUP_TO"
find "$folder" -name 'waymark-*.zip*' -type f -mtime "+$keep" -delete
echo "Encrypted copies are at $BACKUP_TO; here the last $keep days are kept."
