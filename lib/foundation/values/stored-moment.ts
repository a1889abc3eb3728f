/**
 * Parses a row's moment from JSON text: UTC to the millisecond; ignores the database's zone suffix and further digits.
 */
export const momentFromJson = (text: string): Date => new Date(`${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`)

/** Formats the same moment as ISO 8601, mostly without creating a `Date`: one statement returns a hundred. */
export const isoFromJson = (text: string): string =>
  /^.{19}\.\d{3}/.test(text)
    ? `${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`
    : momentFromJson(text).toISOString()
