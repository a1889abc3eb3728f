import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'

/** Parameters that say where a visitor came from and change nothing about the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igsh(?:id)?|ref|ref_src|source|aff\w*|tag|si|trk\w*)$/i

/** Hosts that hide where a link leads, and can let it lead elsewhere tomorrow. */
const shorteners = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rebrand.ly rb.gy lnkd.in youtu.be amzn.to shorturl.at t.ly'.split(
    ' ',
  ),
)

type Resource = PlacedStep['step']['resources'][number]

/**
 * Links of a step, its flavours among them, that should not go out like this.
 * @param addresses every address within the product that a text may lead to, with `#` parts where a page has them
 */
export function linkFindings(steps: readonly PlacedStep[], addresses: ReadonlySet<string>): Finding[] {
  return steps.flatMap(({ step, file, body, flavours }) => [
    ...resourceFindings(file, step.resources),
    ...listFindings(file, step),
    ...targetFindings(file, body.links, addresses),
    ...flavours.flatMap((flavour) => [
      ...resourceFindings(flavour.file, flavour.resources, step.resources),
      ...targetFindings(flavour.file, flavour.body.links, addresses),
    ]),
  ])
}

/** @param above resources that stand above these on the same page */
function resourceFindings(file: string, resources: readonly Resource[], above: readonly Resource[] = []): Finding[] {
  const seen = new Set(above.map(({ url }) => plainAddress(url)))
  return resources.flatMap(({ url }) => {
    const isTwice = seen.has(plainAddress(url))
    seen.add(plainAddress(url))
    const problems = isTwice ? ['is named twice in one step; name it once'] : []
    return [...problems, ...checkUrl(url)].map((problem) => ({ file, message: `${url} ${problem}.` }))
  })
}

/** What only the list as a whole shows. A practice is learnt from people; a tool's documentation is a side matter there. */
function listFindings(file: string, { kind, resources }: PlacedStep['step']): Finding[] {
  const findings: Finding[] = []
  const hasDocs = kind !== 'practice' && resources.some((resource) => resource.kind === 'docs')
  if (hasDocs && resources[0]?.kind !== 'docs') {
    findings.push({ file, message: 'resources: official documentation comes first; move a docs link to the top.' })
  }
  if (!resources.some(({ cost }) => cost === 'free')) {
    findings.push({ file, message: 'resources: all cost money; add a free one.' })
  }
  return findings
}

/** Links in a text: within the product they must lead somewhere, outside they follow the rules of resources. */
export function targetFindings(file: string, targets: readonly string[], addresses: ReadonlySet<string>): Finding[] {
  return targets.flatMap((target) => {
    if (/^[a-z]+:/i.test(target)) return checkUrl(target).map((problem) => ({ file, message: `${target} ${problem}.` }))
    if (addresses.has(target)) return []
    const cure = target.startsWith('/') ? 'is no address of this product' : 'must begin with / or https:'
    return [{ file, message: `the link ${target} ${cure}; correct it or take it out.` }]
  })
}

function checkUrl(url: string): string[] {
  if (!URL.canParse(url)) return ['is no address; correct it']
  const { protocol, hostname, searchParams } = new URL(url)
  const parameters = [...searchParams.keys()].filter((name) => tracking.test(name))
  return [
    ...(protocol === 'https:' ? [] : ['does not use https; take the https address']),
    ...(shorteners.has(hostname.replace(/^www\./, '')) ? ['is a shortened link; give the real address'] : []),
    ...parameters.map((name) => `carries the tracking parameter ${name}; take it out`),
  ]
}

/** The same page, whether or not with a slash at the end, `www.` or a capital. A part of a page is another link. */
function plainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}
