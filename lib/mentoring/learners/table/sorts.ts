/** What a mentor's table can be sorted by. Apart from the schemas, which no browser needs for this. */
export const learnerSorts = ['name', 'progress', 'last', 'behind', 'pace', 'forecast'] as const
export type LearnerSort = (typeof learnerSorts)[number]
export type Direction = 'asc' | 'desc'

const natural: Readonly<Record<LearnerSort, Direction>> = {
  name: 'asc',
  progress: 'desc',
  last: 'desc',
  behind: 'desc',
  pace: 'desc',
  forecast: 'asc',
}

/** How an order begins: names by the alphabet, the most progress and the furthest behind first. */
export const naturalDirection = (sort: LearnerSort): Direction => natural[sort]

export const opposite = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
