/** The language that the survey has figures for, by the slug of a track. */
const languageBySlug: ReadonlyMap<string, string> = new Map([
  ['nodejs', 'javascript'],
  ['django', 'python'],
  ['spring-boot', 'java'],
  ['laravel', 'php'],
  ['dotnet', 'c-sharp'],
])

export const languagesOfTracks: readonly string[] = [...languageBySlug.values()]

/** What someone on this track would choose in the list of languages; null for a track without figures. */
export const findTrackLanguage = (track: string): string | null => languageBySlug.get(track) ?? null
