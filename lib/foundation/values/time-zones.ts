/** The names of all time zones to choose from, in the order of the alphabet, with the one that somebody has. */
export const timeZones = (present: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present])].sort()
