const BLAZES = 9

/** The number of a stage's colour, for `data-blaze`. Beyond the ninth stage they start again. */
export const pickBlaze = (position: number): number => (position % BLAZES) + 1
