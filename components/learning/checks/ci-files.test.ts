import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toCiFile } from './ci-files'

const checked = { origin: 'https://waymark.example.org', brief: 'tool-lending', usesKey: false }
const submit = 'node check.mjs tool-lending http://localhost:8080 --submit "$WAYMARK_CODE"'
const download = 'curl -fsSLO https://waymark.example.org/check.mjs'

test('the workflow for GitHub is whole: started by hand with a code, which no shell interprets', () => {
  const { on, permissions, jobs } = parse(toCiFile('github', checked))
  expect(on.workflow_dispatch.inputs.code.required).toBe(true)
  // Without both, checking out or the token of the job fails.
  expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  const steps: { run?: string; env?: unknown }[] = jobs.check.steps
  const commands = steps.flatMap(({ run }) => run ?? [])
  expect(commands[0]).toBe('./start.sh &')
  expect(commands.slice(-2)).toEqual([download, submit])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own placeholder.
  expect(steps.at(-1)?.env).toEqual({ WAYMARK_CODE: '${{ inputs.code }}' })
})

test('the job for GitLab runs with a code alone, and has a token for this instance and the seed', () => {
  const job = parse(toCiFile('gitlab', checked))['waymark-check']
  expect(job.rules).toEqual([{ if: '$WAYMARK_CODE' }])
  expect(job.id_tokens).toEqual({ WAYMARK_ID_TOKEN: { aud: 'https://waymark.example.org/checks/$WAYMARK_SEED' } })
  expect(job.script[0]).toBe('./start.sh &')
  expect(job.script.slice(-2)).toEqual([download, submit])
})

test('a key comes from the secrets of the host, and reaches the service as well as the checks', () => {
  const { jobs } = parse(toCiFile('github', { ...checked, usesKey: true }))
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own placeholder.
  expect(jobs.check.env).toEqual({ API_KEY: '${{ secrets.API_KEY }}' })
  // On GitLab a variable of the project is in the environment of every job.
  expect(toCiFile('gitlab', { ...checked, usesKey: true })).toContain('# API_KEY comes from a variable of the project')
  for (const host of ['github', 'gitlab'] as const) expect(toCiFile(host, checked)).not.toContain('API_KEY')
})
