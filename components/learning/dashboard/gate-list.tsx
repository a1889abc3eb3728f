import { toPercent } from '@/components/foundation/charts/percent'
import { Content } from '@/components/foundation/ui/content'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { blazeShapes } from '@/components/learning/roadmaps/blaze-mark'
import type { Gate, LevelStatus } from '@/lib/learning/levels/gates'
import { gateName, gateProgress, stepsInWords } from '@/lib/learning/levels/level-words'
import * as words from '@/messages/generated/learning/levels'

type GateListProps = {
  standing: LevelStatus
  /** Nothing is done yet: stage sizes say more than counts from zero. */
  isNew?: boolean
}

/** Lists the gates of the next level, and marks the one that holds it back; without levels, the stages. */
export function GateList({ standing, isNew = false }: GateListProps) {
  const { leadsToLevels, gates, binding } = standing
  return (
    <div>
      <ul className="gap-x-10 sm:columns-2">
        {gates.map((gate) => (
          <li
            key={gate.kind === 'stage' ? gate.stageSlug : gate.kind}
            data-blaze={gate.kind === 'stage' ? pickBlaze(gate.position) : null}
            className="flex break-inside-avoid gap-3 py-1.5"
          >
            <GateMark gate={gate} />
            <div className="min-w-0 flex-1">
              <div className="flex items-baseline justify-between gap-x-4">
                <span>
                  {gate.kind === 'stage' ? <Content>{gateName(gate)}</Content> : gateName(gate)}
                  <span className="sr-only">{words.isMet({ isMet: gate.isOpen })}</span>
                  {/* Without levels an optional step of another stage may come before. */}
                  {gate === binding && leadsToLevels ? (
                    <span className="ml-2 text-sm text-muted">{isNew ? words.isFirst() : words.isNext()}</span>
                  ) : null}
                </span>
                <span className="text-sm whitespace-nowrap text-muted tabular-nums">
                  {isNew ? toLength(gate) : gateProgress(gate)}
                </span>
              </div>
              {isNew ? null : <Walked gate={gate} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

const gateShare = (gate: Gate) =>
  gate.kind === 'stage' ? gate.done / gate.total : Math.min(1, gate.months / gate.required)

const toLength = (gate: Gate) => (gate.kind === 'stage' ? stepsInWords(gate.total) : gateProgress(gate))

/**
 * Bar of a gate's progress, in the colour of its stage; for paid work in pine. The count beside its name says the same.
 */
function Walked({ gate }: { gate: Gate }) {
  const share = gateShare(gate)
  const colour = gate.kind === 'stage' ? 'bg-blaze' : 'bg-pine'
  return (
    <div aria-hidden="true" className="mt-1 h-1.5 rounded-full bg-rule">
      {share > 0 ? <div className={`h-full rounded-full ${colour}`} style={{ width: toPercent(share * 100) }} /> : null}
    </div>
  )
}

const pass = 'M9 1 17 9 9 17 1 9z'

/** Mark of a gate's stage, filled once it is open; a diamond for paid work. */
function GateMark({ gate }: { gate: Gate }) {
  const isStage = gate.kind === 'stage'
  const colour = isStage ? 'stroke-blaze' : 'stroke-pine'
  const paint = isStage ? 'fill-blaze' : 'fill-pine'
  return (
    <svg viewBox="-1 -1 20 20" width="16" height="16" aria-hidden="true" className="mt-1 shrink-0">
      <path
        d={isStage ? blazeShapes[gate.position % blazeShapes.length] : pass}
        className={`${colour} ${gate.isOpen ? paint : 'fill-transparent'}`}
        strokeWidth="1.8"
      />
    </svg>
  )
}
