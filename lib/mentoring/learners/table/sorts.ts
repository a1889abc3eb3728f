/** Sort keys of a mentor's table. Apart from the schemas, which browsers need not load for this. */
export const learnerSorts = ['name', 'progress', 'last', 'behind', 'pace', 'forecast', 'late'] as const
export type LearnerSort = (typeof learnerSorts)[number]
export type Direction = 'asc' | 'desc'

const natural: Readonly<Record<LearnerSort, Direction>> = {
  name: 'asc',
  progress: 'desc',
  last: 'desc',
  behind: 'desc',
  pace: 'desc',
  forecast: 'asc',
  late: 'desc',
}

/** Returns the default direction of a sort: names by the alphabet, the most progress and the furthest behind first. */
export const naturalDirection = (sort: LearnerSort): Direction => natural[sort]

export const opposite = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
