import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'

/** Parameters that only track where a visitor came from and do not change the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igsh(?:id)?|ref|ref_src|source|aff\w*|tag|si|trk\w*)$/i

/** Hosts that hide a link's target, which they can change later. */
const shorteners = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rebrand.ly rb.gy lnkd.in youtu.be amzn.to shorturl.at t.ly'.split(
    ' ',
  ),
)

type Resource = PlacedStep['step']['resources'][number]

/**
 * Lists links of a step and its flavours that should not be published.
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

/** Lists links of steps and their flavours to pages of the product that do not exist. */
export function brokenLinkFindings(steps: readonly PlacedStep[], addresses: ReadonlySet<string>): Finding[] {
  const texts = steps.flatMap((step) => [step, ...step.flavours])
  return texts.flatMap(({ file, body }) => targetFindings(file, body.links, addresses))
}

/** @param above resources listed above these on the same page */
function resourceFindings(file: string, resources: readonly Resource[], above: readonly Resource[] = []): Finding[] {
  const seen = new Set(above.map(({ url }) => plainAddress(url)))
  return resources.flatMap(({ url }) => {
    const isTwice = seen.has(plainAddress(url))
    seen.add(plainAddress(url))
    const problems = isTwice ? ['is named twice in one step; name it once'] : []
    return [...problems, ...checkUrl(url)].map((problem) => ({ file, message: `${url} ${problem}.` }))
  })
}

/** Checks the list as a whole. For a practice, which is learnt from people, documentation need not come first. */
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

/** Checks links in a text: internal ones must exist, external ones follow the rules of resources. */
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

/** Normalizes an address: a trailing slash, `www.` and case do not matter. A part of a page is another link. */
function plainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}
