import { statesAfter } from '@/lib/progress/history'
import { backend } from '@/lib/testing/roadmap'
import { type Population } from '@/lib/forecast/calibration/population'
import { simulateLearner, type SimulatedLearner } from '@/lib/forecast/calibration/simulate'
import { numberOf, dayAt } from '@/lib/forecast/day-number'
import type { ForecastInput } from '@/lib/forecast/forecast'
import { onTrack, stepsOf } from '@/lib/roadmaps/roadmap'
export type Case = { label: string; input: ForecastInput; truth: number; seed: number }
const roadmap = backend
export function inputAt(l: SimulatedLearner, today: string): ForecastInput {
  const events = l.events.filter(e => e.occurredAt.toISOString().slice(0,10) <= today)
  return { roadmap, track: l.track, plan: { ...l.plan, pauses: l.pauses.filter(p => p.announcedOn <= today) }, events, states: statesAfter(events), today }
}
export function casesOf(pop: Population, seed0: number, n: number) {
  const out: Case[] = []; let fin=0, stop=0; const weeks:number[]=[]
  for (let s = 0; s < n; s++) {
    const l = simulateLearner(roadmap, pop, '2026-01-05', seed0 + s)
    if (l.finishedOn) fin++; else if (l.stoppedOn) stop++
    if (!l.finishedOn) continue
    const truth = numberOf(l.finishedOn)
    weeks.push((truth-numberOf(l.plan.startedOn))/7)
    const core = stepsOf(onTrack(roadmap, l.track)).filter(x=>x.isCore&&x.level==='junior')
    const eff = new Map(core.map(x=>[x.id,x.effort.median]))
    const placed = numberOf(l.plan.startedOn)+4
    let known=0,done=0; const total=[...eff.values()].reduce((a,b)=>a+b,0)
    for (const e of l.events) if (e.to==='done' && e.occurredAt.getUTCHours()===10) known += eff.get(e.stepId)??0
    const marks=[.1,.25,.5,.75]; let i=0
    const days: [string,number][]=[]
    for (const e of l.events) { if (e.to!=='done'||e.occurredAt.getUTCHours()===10) continue; done+=eff.get(e.stepId)??0
      while (i<4 && done/(total-known)>=marks[i]!) { days.push([`${marks[i]!*100}%`, numberOf(e.occurredAt.toISOString().slice(0,10))]); i++ } }
    const start = numberOf(l.plan.startedOn)
    for (const w of [1,4,8,16,26,52]) days.push([`w${w}`, start+7*w])
    for (const [label, d] of days) if (d < truth) out.push({ label, input: inputAt(l, dayAt(d)), truth, seed: seed0+s })
  }
  weeks.sort((a,b)=>a-b)
  return { cases: out, fin, stop, n, weeks }
}
