import { Content } from '@/components/foundation/ui/content'
import type { Gate, LevelStanding } from '@/lib/learning/levels/gates'
import { gateName, gateProgress, levelsApartInWords, stepsInWords } from '@/lib/learning/levels/level-words'
import * as words from '@/messages/generated/learning/levels'

type GateListProps = {
  standing: LevelStanding
  /** Nothing is done yet: lengths say more than counts from zero. */
  isNew?: boolean
}

/** The gates of the next level, the one that binds marked in words, and below them what is claimed and verified. */
export function GateList({ standing, isNew = false }: GateListProps) {
  const { gates, binding } = standing
  return (
    <div>
      <ul>
        {gates.map((gate) => (
          <li key={gate.kind === 'stage' ? gate.stageSlug : gate.kind} className="flex gap-3 py-1.5">
            <GateMark isOpen={gate.isOpen} />
            <div className="min-w-0 flex-1">
              {gate.kind === 'stage' ? <Content>{gateName(gate)}</Content> : gateName(gate)}
              <span className="sr-only">{words.isMet({ isMet: gate.isOpen })}</span>
              {gate === binding ? (
                <span className="block text-sm text-muted">
                  {isNew ? words.firstRequirement() : words.nextRequirement()}
                </span>
              ) : null}
            </div>
            <span className="text-sm leading-6 text-muted tabular-nums">
              {isNew ? toLength(gate) : gateProgress(gate)}
            </span>
          </li>
        ))}
      </ul>
      {isNew ? null : <p className="mt-3 text-sm text-muted">{levelsApartInWords(standing)}</p>}
    </div>
  )
}

const toLength = (gate: Gate) => (gate.kind === 'stage' ? stepsInWords(gate.total) : gateProgress(gate))

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
