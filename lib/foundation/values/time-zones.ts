/** Lists the names of all time zones in alphabetical order, with the current one. */
export const timeZones = (present: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present])].sort()
