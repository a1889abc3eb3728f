/**
 * `SWEEP=whole`: everybody tries everything. Without it, people with equal privileges, who get the same responses,
 * share what does not depend on the person.
 */
export const isWholeSweep = process.env.SWEEP === 'whole'
