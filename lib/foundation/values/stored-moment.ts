/** A moment of a row that came as JSON text: UTC to the millisecond, with whatever a database writes behind it or leaves out. */
export const momentFromJson = (text: string): Date => new Date(`${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`)

/** The same moment in ISO 8601, mostly without a `Date` in between: one statement brings a hundred. */
export const isoFromJson = (text: string): string =>
  /^.{19}\.\d{3}/.test(text)
    ? `${text.slice(0, '2026-11-24T10:00:00.000'.length)}Z`
    : momentFromJson(text).toISOString()
