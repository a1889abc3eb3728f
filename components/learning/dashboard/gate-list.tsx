import { percent } from '@/components/foundation/charts/percent'
import { Content } from '@/components/foundation/ui/content'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { Gate, LevelStanding } from '@/lib/learning/levels/gates'
import { gateName, gateProgress, stepsInWords } from '@/lib/learning/levels/level-words'
import * as words from '@/messages/generated/learning/levels'

type GateListProps = {
  standing: LevelStanding
  /** Nothing is done yet: lengths say more than counts from zero. */
  isNew?: boolean
}

/** The gates of the next level, the one that binds marked in words. */
export function GateList({ standing, isNew = false }: GateListProps) {
  const { gates, binding } = standing
  return (
    <div>
      <ul className="gap-x-10 sm:columns-2">
        {gates.map((gate) => (
          <li
            key={gate.kind === 'stage' ? gate.stageSlug : gate.kind}
            data-blaze={gate.kind === 'stage' ? pickBlaze(gate.position) : null}
            className="flex break-inside-avoid gap-3 py-1.5"
          >
            <GateMark isOpen={gate.isOpen} />
            <div className="min-w-0 flex-1">
              <div className="flex items-baseline justify-between gap-x-4">
                <span>
                  {gate.kind === 'stage' ? <Content>{gateName(gate)}</Content> : gateName(gate)}
                  <span className="sr-only">{words.isMet({ isMet: gate.isOpen })}</span>
                </span>
                <span className="text-sm whitespace-nowrap text-muted tabular-nums">
                  {isNew ? toLength(gate) : gateProgress(gate)}
                </span>
              </div>
              {gate === binding ? (
                <span className="block text-sm text-muted">
                  {isNew ? words.firstRequirement() : words.nextRequirement()}
                </span>
              ) : null}
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

/** How far it is, in the colour of its stage; paid work is of no stage. The count beside its name says the same. */
function Walked({ gate }: { gate: Gate }) {
  const share = gateShare(gate)
  const colour = gate.kind === 'stage' ? 'bg-blaze' : 'bg-pine'
  return (
    <div aria-hidden="true" className="mt-1 h-1.5 rounded-full bg-rule">
      {share > 0 ? <div className={`h-full rounded-full ${colour}`} style={{ width: percent(share * 100) }} /> : null}
    </div>
  )
}

function GateMark({ isOpen }: { isOpen: boolean }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="mt-[5px] shrink-0">
      <path
        d="M7 1l6 6-6 6-6-6z"
        className={isOpen ? 'fill-pine stroke-pine' : 'fill-transparent stroke-edge'}
        strokeWidth="1.5"
      />
    </svg>
  )
}
