/** US dollars a year, whole. */
export type Usd = number

const full = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })

/** "$47,300" */
export const formatUsd = (amount: Usd): string => full.format(amount)

/** "$47k": rounded to thousands, once, at display. */
export const formatUsdShort = (amount: Usd): string => `$${Math.round(amount / 1000)}k`
