import type { TwinRow } from '@/components/foundation/charts/table-twin'
import { type Day, formatMonth } from '@/lib/foundation/values/day-words'
import type { LevelPath, Pass, PathAssumptions } from '@/lib/learning/levels/level-path'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import { bindsInWords, monthsOfWork, passName, passWhenInWords } from '@/lib/learning/levels/path-words'

/** A mark on the path: a pass, or today between those reached and those ahead. */
export type PathMark = {
  readonly id: string
  readonly name: string
  readonly when: string
  readonly detail: string | null
  readonly kind: 'reached' | 'today' | 'ahead'
}

export function pathMarks({ passes, assumptions }: LevelPath, today: Day): readonly PathMark[] {
  const marks = passes.map((pass) => toMark(pass, assumptions))
  const here: PathMark = { id: 'today', name: 'Today', when: formatMonth(today), detail: null, kind: 'today' }
  return [...marks.filter(({ kind }) => kind === 'reached'), here, ...marks.filter(({ kind }) => kind === 'ahead')]
}

const toMark = (pass: Pass, assumptions: PathAssumptions): PathMark => ({
  id: pass.key,
  name: passName(pass),
  when: passWhenInWords(pass, assumptions),
  detail: bindsInWords(pass),
  kind: pass.state === 'reached' ? 'reached' : 'ahead',
})

export const pathColumns = [
  { label: 'Milestone' },
  { label: 'When' },
  { label: 'Core steps to go' },
  { label: 'Paid work to go' },
] as const

export const pathRows = ({ passes, assumptions }: LevelPath): readonly TwinRow[] =>
  passes.map((pass) => ({
    id: pass.key,
    cells: [
      passName(pass),
      passWhenInWords(pass, assumptions),
      pass.stepsLeft > 0 ? `${stepsInWords(pass.stepsLeft)}, about ${pass.hoursLeft} h` : 'none',
      monthsOfWork(pass),
    ],
  }))
