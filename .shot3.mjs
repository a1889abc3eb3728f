import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const links=readFileSync('/tmp/wm/links','utf8').trim().split('\n');const names=['finished','stalled','new']
for(const [i,l] of links.entries()){const ctx=await b.newContext({viewport:{width:1280,height:900}});const p=await ctx.newPage();await p.goto(l,{waitUntil:'networkidle'});
 const btn=p.getByRole('button',{name:/sign in/i});if(await btn.count())await btn.first().click();await p.waitForURL(/dashboard|mentor|admin|onboarding/,{timeout:15000}).catch(()=>{});
 await p.goto('http://127.0.0.1:3100/dashboard',{waitUntil:'networkidle'});await p.screenshot({path:`/tmp/wm/shots/kind_${names[i]}.png`,fullPage:true});console.log(names[i],p.url());await ctx.close()}
const ctx=await b.newContext({viewport:{width:390,height:844},colorScheme:'dark'});const csrf=(await (await ctx.request.get('http://127.0.0.1:3100/api/auth/csrf')).json()).csrfToken
await ctx.request.post('http://127.0.0.1:3100/api/auth/callback/credentials',{form:{csrfToken:csrf,email:'learner@waymark.test',password:'waymark-demo',json:'true'}})
const d=n=>new Date(Date.now()+n*864e5).toISOString().slice(0,10)
const r=await ctx.request.post('http://127.0.0.1:3100/api/v1/me/pauses',{data:{from:d(-2),to:d(20)}});console.log('pause',r.status())
const p=await ctx.newPage();for(const path of ['/dashboard','/settings','/placement','/guide','/pay?country=DE&experience=junior','/roadmaps/backend/steps/background-work','/forecast']){await p.goto('http://127.0.0.1:3100'+path,{waitUntil:'networkidle'});await p.screenshot({path:`/tmp/wm/shots/dark_${path.replace(/[^a-z]+/gi,'_')}.png`,fullPage:path==='/dashboard'})}
await b.close()
