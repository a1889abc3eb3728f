import type { TwinRow } from '@/components/foundation/charts/table-twin'
import { type Day, formatMonth } from '@/lib/foundation/values/day-words'
import type { LevelPath, Pass, PathAssumptions } from '@/lib/learning/levels/level-path'
import { bindsInWords, monthsOfWork, passName, passWhenInWords } from '@/lib/learning/levels/path-words'
import * as words from '@/messages/generated/learning/level-path'

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
  const here: PathMark = { id: 'today', name: words.today(), when: formatMonth(today), detail: null, kind: 'today' }
  return [...marks.filter(({ kind }) => kind === 'reached'), here, ...marks.filter(({ kind }) => kind === 'ahead')]
}

const toMark = (pass: Pass, assumptions: PathAssumptions): PathMark => ({
  id: pass.key,
  name: passName(pass),
  when: passWhenInWords(pass, assumptions),
  detail: bindsInWords(pass),
  kind: pass.state === 'reached' ? 'reached' : 'ahead',
})

export const pathColumns = () => [
  { label: words.milestone() },
  { label: words.when() },
  { label: words.coreStepsToGo() },
  { label: words.workToGo() },
]

export const pathRows = ({ passes, assumptions }: LevelPath): readonly TwinRow[] =>
  passes.map((pass) => ({
    id: pass.key,
    cells: [
      passName(pass),
      passWhenInWords(pass, assumptions),
      pass.stepsLeft > 0 ? words.stepsToGo({ steps: pass.stepsLeft, hours: pass.hoursLeft }) : words.none(),
      monthsOfWork(pass),
    ],
  }))
