import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Yardstick } from '../standing/yardstick'
import type { SignOfLife } from './flag'

/** Why a learner is flagged, in parts. */
export type FlagReason = {
  /** Days without a pause since the last sign of life. */
  readonly quietDays: number
  /** How long nine in ten of their silences took at most; null where it is not known, or does not explain the flag. */
  readonly ownQuiet: number | null
  readonly sign: SignOfLife['kind']
  /** An announced pause lies in between. */
  readonly hasPaused: boolean
  readonly hasPlan: boolean
  /** Percentage points; negative is ahead. */
  readonly behind: number
  readonly yardstick: Yardstick | null
}

type Quiet = Omit<FlagReason, 'yardstick' | 'behind'>

/** "No progress for 31 days, longer than usual for them, and 34 points behind the plan of 10 hours a week." */
export function flagInWords({ yardstick, behind, ...quiet }: FlagReason): string {
  const plan = yardstick && behind > 0 ? `, and ${counted(behind, 'point')} behind ${planInWords(yardstick)}` : ''
  return `${quietInWords(quiet)}${plan}.`
}

function quietInWords({ quietDays, ownQuiet, sign, hasPaused, hasPlan }: Quiet): string {
  const days = counted(quietDays, 'day')
  const unusual = ownQuiet !== null && quietDays > ownQuiet ? ', longer than usual for them' : ''
  const pauses = hasPaused ? ', announced pauses not counted' : ''
  if (!hasPlan) return `No plan in the ${days} since joining`
  if (sign === 'tick') return `No progress for ${days}${unusual}${pauses}`
  const since = { joined: 'joining', plan: 'making a plan', agreed: 'agreeing to a plan' }[sign]
  return `No progress in the ${days} since ${since}${pauses}`
}

function planInWords(yardstick: Yardstick): string {
  if (yardstick.kind === 'hours') return `the plan of ${counted(yardstick.weeklyHours, 'hour')} a week`
  const by = formatLongDay(yardstick.to)
  return yardstick.kind === 'agreed' ? `the agreed plan to arrive by ${by}` : `the cohort’s plan to arrive by ${by}`
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
