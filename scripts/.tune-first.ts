import { casesOf } from './.tune-cases'
import { reported, tuning, shifted } from '@/lib/forecast/calibration/population'
import { forecastOf } from '@/lib/forecast/forecast'
import { naiveDate } from '@/lib/forecast/naive'
import { numberOf } from '@/lib/forecast/day-number'
const t0=performance.now()
const { cases, fin, stop, n, weeks } = casesOf(tuning[0]!, 1_000_000, 600)
console.log('sim', (performance.now()-t0).toFixed(0),'ms', {fin,stop,n}, weeks[Math.floor(weeks.length*.1)],weeks[weeks.length>>1],weeks[Math.floor(weeks.length*.9)])
const t1=performance.now()
const rows:Record<string,any>={}
for (const c of cases){
  const f=forecastOf(c.input).arrivals['level:junior']!
  const r=rows[c.label]??={n:0,c50:0,c85:0,nodate:0,err:[],nerr:[],bias:[],early:0,late:0,w:[]}
  const nv=numberOf(naiveDate(c.input,'level:junior')!)
  if(f.state!=='range'){r.nodate++;continue}
  r.n++
  const T=(d:string|null)=>d?numberOf(d):1e9
  if(c.truth>=T(f.range50.from)&&c.truth<=T(f.range50.to))r.c50++
  if(c.truth>=T(f.range85.from)&&c.truth<=T(f.range85.to))r.c85++
  if(c.truth<T(f.range85.from))r.early++
  if(c.truth>T(f.range85.to))r.late++
  r.err.push(Math.abs(T(f.middle)-c.truth)/7);r.nerr.push(Math.abs(nv-c.truth)/7)
  const now=numberOf(c.input.today)
  r.bias.push(Math.log((T(f.middle)-now+1)/(c.truth-now+1)))
}
const med=(a:number[])=>a.sort((x,y)=>x-y)[a.length>>1]!
console.log('eval',((performance.now()-t1)/cases.length).toFixed(2),'ms each (x2)')
for(const[k,r]of Object.entries(rows))console.log(k.padEnd(5),'n',r.n,'no',r.nodate,'50:',(100*r.c50/r.n).toFixed(0),'85:',(100*r.c85/r.n).toFixed(0),'early',(100*r.early/r.n).toFixed(0),'late',(100*r.late/r.n).toFixed(0),'err',med(r.err).toFixed(1),'naive',med(r.nerr).toFixed(1),'bias',med(r.bias).toFixed(2))
