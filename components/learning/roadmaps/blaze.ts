const BLAZES = 9

/** Returns the number of a stage's colour, for `data-blaze`. Beyond the ninth stage they repeat. */
export const pickBlaze = (position: number): number => (position % BLAZES) + 1
