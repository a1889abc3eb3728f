import { TableTwin } from '@/components/charts/table-twin'
import { Section } from '@/components/layout/page'
import { agreementInWords, byMonth, confidenceWords, type Judged } from '@/lib/workbook/confidence'

const columns = [{ label: 'Step' }, { label: 'On' }, { label: 'You said' }, { label: 'Mentor said' }] as const

const outcomeWords = { 'not-yet': 'not yet', competent: 'competent', excellent: 'excellent' } as const

/** How sure the learner said they were, month by month, and the verdicts that followed. */
export function ConfidenceChart({ answers }: { answers: readonly Judged[] }) {
  if (answers.length === 0) return null
  const months = byMonth(answers)
  const at = (index: number) => `${((index + 0.5) / months.length) * 100}%`
  return (
    <Section title="How sure you are" lead={agreementInWords(answers)} aside="Only you see this">
      <svg role="img" width="100%" height="150" className="block overflow-visible">
        <title>How sure you were, as a mean of each month, from not sure at all to could teach it</title>
        {[1, 2, 3, 4].map((value) => (
          <line key={value} x1="0" x2="100%" y1={heightOf(value)} y2={heightOf(value)} className="stroke-rule" />
        ))}
        <text x="0" y={heightOf(4) - 4} className="fill-muted text-xs">
          {confidenceWords[4]}
        </text>
        <text x="0" y={heightOf(1) - 4} className="fill-muted text-xs">
          {confidenceWords[1]}
        </text>
        {months.map(({ month, mean, answers: count }, index) => (
          <g key={month}>
            <circle cx={at(index)} cy={heightOf(mean)} r={4 + Math.min(4, count / 2)} className="fill-pine" />
            <text x={at(index)} y="146" textAnchor="middle" className="fill-muted text-xs tabular-nums">
              {month.slice(2).replace('-', '/')}
            </text>
          </g>
        ))}
      </svg>
      <TableTwin
        caption="Your answers, newest first"
        columns={columns}
        rows={[...answers].reverse().map(({ stepTitle, day, confidence, verdict }, index) => ({
          id: `${stepTitle} ${day} ${index}`,
          cells: [stepTitle, day, confidenceWords[confidence], verdict ? outcomeWords[verdict.outcome] : 'nothing yet'],
        }))}
      />
    </Section>
  )
}

/** 1 at the bottom, 4 at the top. */
const heightOf = (value: number): number => 124 - ((value - 1) / 3) * 104
