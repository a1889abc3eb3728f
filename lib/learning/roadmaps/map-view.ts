/** The two views of a roadmap: the same steps as a map and as a list. */
export const roadmapViews = ['map', 'list'] as const
export type RoadmapView = (typeof roadmapViews)[number]

/** Cookie with the chosen view: it applies to this browser, and the server renders it at once. */
export const VIEW_COOKIE = 'waymark-roadmap'
export const VIEW_DAYS = 365

/** Whether the browser reports a phone; a server cannot know the width of a screen. */
export const isPhone = (userAgent: string | null): boolean => /\bMobi/.test(userAgent ?? '')

type Asked = {
  /** View in the address. */
  readonly asked: unknown
  /** View chosen before. */
  readonly remembered: string | undefined
  readonly userAgent: string | null
}

/** Returns the view: from the address, else the one chosen before, else the list on a phone and the map elsewhere. */
export function viewFor({ asked, remembered, userAgent }: Asked): RoadmapView {
  const known = (value: unknown) => roadmapViews.find((view) => view === value)
  return known(asked) ?? known(remembered) ?? (isPhone(userAgent) ? 'list' : 'map')
}
