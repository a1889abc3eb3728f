import { formatNumber } from '@/lib/foundation/messages/format'
import { thousandUsd } from '@/messages/generated/foundation/money'

/** US dollars a year, whole. */
export type Usd = number

const options = {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'narrowSymbol',
  maximumFractionDigits: 0,
} as const

/** "$47,300" */
export const formatUsd = (amount: Usd): string => formatNumber(amount, options)

/** "$47k": rounded to thousands, once, at display. */
export const formatUsdShort = (amount: Usd): string => thousandUsd({ thousands: Math.round(amount / 1000) })
