/**
 * `SWEEP=whole`: everybody tries everything. Without it those with equal privileges, who get the same answers, share what
 * does not depend on the person.
 */
export const isWholeSweep = process.env.SWEEP === 'whole'
