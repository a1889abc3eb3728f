import { casesOf, type Case } from './.tune-cases'
import { tuning } from '@/lib/forecast/calibration/population'
import { learnedFrom } from '@/lib/forecast/learned'
import { paceOf } from '@/lib/forecast/pace'
import { aheadOf, pathOf, targetsOf } from '@/lib/forecast/path'
import { weeksUntil, places } from '@/lib/forecast/arrival'
import { assumptions, type Assumptions } from '@/lib/forecast/assumptions'
import { numberOf } from '@/lib/forecast/day-number'
import { spansOf, activeDays } from '@/lib/forecast/pauses'
import { onTrack, stepsOf } from '@/lib/roadmaps/roadmap'
const N=Number(process.argv[2]??500)
const all: Case[]=[]; tuning.forEach((p,i)=>all.push(...casesOf(p, 1_000_000*(i+1), N).cases))
const cases=all.filter(c=>c.label!=='w1')
const prep=cases.map(c=>{const {plan}=c.input; const startedOn=numberOf(plan.startedOn), today=numberOf(c.input.today); const steps=stepsOf(c.input.roadmap)
 const learned=learnedFrom(c.input.events,steps,{startedOn,weeklyHours:plan.weeklyHours,timeZone:'UTC'})
 const pauses=spansOf(plan.pauses)
 return {c,learned,steps,startedOn,today,pauses,track:stepsOf(onTrack(c.input.roadmap,c.input.track)),target:targetsOf(c.input.roadmap,c.input.track).find(t=>t.key==='level:junior')!,truth:activeDays(pauses,today+1,c.truth)/7}})
console.log('cases',prep.length)
const q=[.075,.25,.5,.75,.925]
function run(a:Assumptions, detail=false){
 let loss=0; const by:Record<string,number[]>={}
 for(const p of prep){
  const pace=paceOf({learned:p.learned,steps:p.steps,weeklyHours:p.c.input.plan.weeklyHours,startedOn:p.startedOn,pauses:p.pauses,today:p.today},a)
  const path=pathOf(p.track,p.c.input.states,p.learned,pace.begun,a)
  const stepDays=((path.steps[0]?.hours??0)/pace.hours)*7
  const usual=Math.min(Math.max(stepDays,10),35)
  const course={hours:pace.hours,variance:pace.variance,silentWeeks:Math.max(0,pace.quietDays-usual)/7}
  const ahead=aheadOf(path,p.target)
  const y=Math.log(p.truth+.3)
  const b=by[p.c.label]??=[0,0,0,0,0,0,0,0]; b[0]++
  const sil = pace.quietDays>=21 ? (by['silent21']??=[0,0,0,0,0,0,0,0]) : null; if(sil)sil[0]++
  places.forEach((pl,i)=>{const x=Math.log(weeksUntil(ahead,course,pl,a)+.3); const d=y-x; loss+=d>0?q[i]!*d:(q[i]!-1)*d; if(d<=0){b[i+1]++; if(sil)sil[i+1]++}})
 }
 loss/=prep.length
 if(detail){for(const[k,b]of Object.entries(by)){const n=b[0]!;const c=(i:number)=>b[i]!/n;console.log(k.padEnd(9),'n',n,'50:',(100*(c(4)-c(2))).toFixed(0),'85:',(100*(c(5)-c(1))).toFixed(0),' cdf',[1,2,3,4,5].map(i=>(100*c(i)).toFixed(0)).join(' '))}}
 return loss
}
let best={...assumptions}; let bl=run(best,true); console.log('start',bl.toFixed(5))
const keys=(process.argv[3]??'planKept,planWeeks,halfLifeWeeks,weekVariance,weeksAheadVariance,driftPerYear,slowdownPerYear,lateSide,earlySide,stepShare').split(',') as (keyof Assumptions)[]
let step=1.35
for(let round=0;round<4;round++){ for(const k of keys){ for(const f of [step,1/step]){ const t={...best,[k]:best[k]*f}; const l=run(t); if(l<bl-1e-5){bl=l;best=t;break} } } step=Math.sqrt(step); if(round<2&&round%1===0) step=round===0?1.35:step; console.log(round,bl.toFixed(5),JSON.stringify(Object.fromEntries(keys.map(k=>[k,+best[k].toFixed(3)])))) }
run(best,true)
