/** Languages with figures in the survey, by the slug of a track. */
const languageBySlug: ReadonlyMap<string, string> = new Map([
  ['nodejs', 'javascript'],
  ['django', 'python'],
  ['spring-boot', 'java'],
  ['laravel', 'php'],
  ['dotnet', 'c-sharp'],
])

export const languagesOfTracks: readonly string[] = [...languageBySlug.values()]

/** Returns the language to preselect for a track; null for a track without figures. */
export const findTrackLanguage = (track: string): string | null => languageBySlug.get(track) ?? null
