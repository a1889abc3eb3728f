/** The two faces of a roadmap: the same steps as a map and as a list. */
export const roadmapViews = ['map', 'list'] as const
export type RoadmapView = (typeof roadmapViews)[number]

/** Kept in a cookie: the choice holds for this browser, and the first byte of the page already has it. */
export const VIEW_COOKIE = 'waymark-roadmap'
export const VIEW_DAYS = 365

/** Phones say that they are phones; how wide a screen is, a server cannot know. */
export const isPhone = (userAgent: string | null): boolean => /\bMobi/.test(userAgent ?? '')

type Asked = {
  /** What the address says. */
  readonly asked: unknown
  /** What was chosen before. */
  readonly remembered: string | undefined
  readonly userAgent: string | null
}

/**
 * The address decides, then what was chosen before. Who never chose gets the list on a phone and the map elsewhere: the
 * server cannot know how wide a screen is, but phones say that they are phones.
 */
export function viewFor({ asked, remembered, userAgent }: Asked): RoadmapView {
  const known = (value: unknown) => roadmapViews.find((view) => view === value)
  return known(asked) ?? known(remembered) ?? (isPhone(userAgent) ? 'list' : 'map')
}
