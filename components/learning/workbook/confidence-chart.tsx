import { ChartTable } from '@/components/foundation/charts/chart-table'
import { toPercent } from '@/components/foundation/charts/percent'
import { Section } from '@/components/foundation/layout/page'
import { formatLongDay, formatMonth } from '@/lib/foundation/values/day-words'
import { confidenceWords } from '@/lib/learning/workbook/confidence'
import {
  agreementInWords,
  type ConfidenceAnswer,
  confidenceByMonth,
  verdictsByMonth,
} from '@/lib/learning/workbook/confidence-accuracy'
import * as words from '@/messages/generated/learning/self-knowledge'

const columns = () => [
  { label: words.step() },
  { label: words.day() },
  { label: words.youSaid() },
  { label: words.mentorSaid() },
]

const outcomeWords = { 'not-yet': words.notYet, competent: words.competent, excellent: words.excellent } as const

/** Chart of the learner's confidence by month, and the verdicts that followed. */
export function ConfidenceChart({ answers }: { answers: readonly ConfidenceAnswer[] }) {
  if (answers.length === 0) return null
  const [said, judged] = [confidenceByMonth(answers), verdictsByMonth(answers)]
  const months = [...new Set([...said, ...judged].map(({ month }) => month))].sort()
  const at = (month: string) => toPercent(((months.indexOf(month) + 0.5) / months.length) * 100)
  return (
    <Section title={words.title()} lead={agreementInWords(answers)} aside={words.onlyYou()}>
      <svg role="img" width="100%" height="150" className="block overflow-visible">
        <title>{words.chart()}</title>
        {[1, 2, 3, 4].map((value) => (
          <line key={value} x1="0" x2="100%" y1={toHeight(value)} y2={toHeight(value)} className="stroke-rule" />
        ))}
        <text x="0" y={toHeight(4) - 4} className="fill-muted text-xs">
          {confidenceWords[4]()}
        </text>
        <text x="0" y={toHeight(1) - 4} className="fill-muted text-xs">
          {confidenceWords[1]()}
        </text>
        {said.map(({ month, mean }) => (
          <circle key={month} cx={at(month)} cy={toHeight(mean)} r="6" className="fill-pine" />
        ))}
        {judged.map(({ month, mean }) => (
          <circle
            key={month}
            cx={at(month)}
            cy={toHeight(mean)}
            r="10"
            strokeWidth="2"
            className="fill-none stroke-ink"
          />
        ))}
        {months.map((month) => (
          <text key={month} x={at(month)} y="146" textAnchor="middle" className="fill-muted text-xs tabular-nums">
            {formatMonth(`${month}-01`)}
          </text>
        ))}
      </svg>
      <p className="mt-2 text-sm text-muted">{words.legend()}</p>
      <ChartTable
        caption={words.table()}
        columns={columns()}
        rows={[...answers].reverse().map(({ stepTitle, day, confidence, verdict }, index) => ({
          id: `${stepTitle} ${day} ${index}`,
          cells: [
            stepTitle,
            formatLongDay(day),
            confidenceWords[confidence](),
            verdict ? outcomeWords[verdict.outcome]() : words.nothingYet(),
          ],
        }))}
      />
    </Section>
  )
}

/** Converts a value to a height: 1 is at the bottom, 4 at the top. */
const toHeight = (value: number): number => 124 - ((value - 1) / 3) * 104
