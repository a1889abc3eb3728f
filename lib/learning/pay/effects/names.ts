import type { FactorName, KeysByModel } from './factor-name'
import type { BlockId } from './models'
import { languages, tools } from './technology-names'

/** What the factors are called here, and under which names each model of the file knows them. */

type BlockNames = {
  readonly title: string
  /** What the multipliers compare with, and the factor it stands before in a list. */
  readonly reference: { readonly slug: string; readonly name: string; readonly before?: string }
  /** In an order of their own, or ranked by what they come to. */
  readonly isRanked: boolean
  readonly factors: readonly FactorName[]
}

const remote: readonly FactorName[] = [
  { slug: 'hybrid', name: 'Hybrid', key: 'hybrid', keys: inUs('Hybrid (some remote, some in-person)', 'Hybrid') },
  { slug: 'remote', name: 'Remote', key: 'remote', keys: inUs('Remote', 'Remote'), isSaidToRaise: true },
]

const sizes: readonly FactorName[] = [
  {
    slug: '1',
    name: 'You alone',
    key: '1 (sole)',
    keys: { 'us-2023': 'Just me - I am a freelancer, sole proprietor, etc.' },
  },
  { slug: '2-9', name: '2 to 9 people', key: '2-9' },
  { slug: '10-19', name: '10 to 19 people', key: '10-19' },
  { slug: '100-499', name: '100 to 499 people', key: '100-499' },
  { slug: '500-999', name: '500 to 999 people', key: '500-999' },
  { slug: '1000-4999', name: '1,000 to 4,999 people', key: '1,000-4,999' },
  { slug: '5000-9999', name: '5,000 to 9,999 people', key: '5,000-9,999' },
  {
    slug: '10000-and-more',
    name: '10,000 people and more',
    key: '10,000+',
    keys: { 'us-2023': '10,000 or more' },
    isSaidToRaise: true,
  },
]

const education: readonly FactorName[] = [
  { slug: 'primary', name: 'Primary school', key: 'Primary' },
  {
    slug: 'secondary',
    name: 'Secondary school',
    key: 'Secondary',
    keys: inUs('Secondary school', 'Secondary school'),
  },
  {
    slug: 'some-college',
    name: 'Some college, no degree',
    key: 'Some college',
    keys: inUs('Some college/university study without earning a degree', 'Some college'),
  },
  { slug: 'associate', name: 'Associate degree', key: 'Associate', keys: inUs('Associate degree', 'Associates') },
  {
    slug: 'master',
    name: 'Master’s degree',
    key: 'Master',
    keys: inUs("Master's degree", 'Masters'),
    isSaidToRaise: true,
  },
  {
    slug: 'doctorate',
    name: 'Professional degree or doctorate',
    key: 'Professional/PhD',
    keys: inUs('Professional degree', 'Professional degree'),
  },
  { slug: 'other', name: 'Something else', key: 'Something else' },
]

/** "Other" and those who did not answer are no industry, and are left out. */
const industries: readonly FactorName[] = [
  {
    slug: 'finance',
    name: 'Finance',
    key: '',
    keys: inUs('Financial Services', ['Fintech', 'Banking or Financial Services']),
    isSaidToRaise: true,
  },
  { slug: 'healthcare', name: 'Healthcare', key: 'Healthcare', isSaidToRaise: true },
  { slug: 'insurance', name: 'Insurance', key: 'Insurance' },
  { slug: 'retail', name: 'Retail and consumer services', key: 'Retail and Consumer Services' },
  {
    slug: 'media',
    name: 'Media and advertising',
    key: '',
    keys: inUs('Advertising Services', 'Media & Advertising Services'),
  },
  {
    slug: 'internet',
    name: 'Internet, telecoms, information services',
    key: 'Internet Telecomm or Information Services',
  },
  { slug: 'systems-design', name: 'Computer systems design', key: 'Computer Systems Design and Services' },
  {
    slug: 'manufacturing',
    name: 'Manufacturing, transport, supply chain',
    key: '',
    keys: inUs('Manufacturing, Transportation, or Supply Chain', ['Manufacturing', 'Transportation or Supply Chain']),
  },
  { slug: 'energy', name: 'Energy', key: 'Energy' },
  { slug: 'legal', name: 'Legal services', key: 'Legal Services' },
  { slug: 'government', name: 'Government', key: 'Government' },
  { slug: 'higher-education', name: 'Higher education', key: 'Higher Education' },
]

export const names: Readonly<Record<BlockId, BlockNames>> = {
  language: {
    title: 'Language',
    reference: { slug: 'none', name: 'not using it' },
    isRanked: true,
    factors: languages,
  },
  remote: {
    title: 'Where you work',
    reference: { slug: 'in-person', name: 'In person', before: 'hybrid' },
    isRanked: false,
    factors: remote,
  },
  size: {
    title: 'Company size',
    reference: { slug: '20-99', name: '20 to 99 people', before: '100-499' },
    isRanked: false,
    factors: sizes,
  },
  education: {
    title: 'Formal education',
    reference: { slug: 'bachelor', name: 'Bachelor’s degree', before: 'master' },
    isRanked: false,
    factors: education,
  },
  industry: {
    title: 'Industry, in the US',
    reference: { slug: 'technology', name: 'Software and technology', before: 'finance' },
    isRanked: false,
    factors: industries,
  },
  role: {
    title: 'Role',
    reference: { slug: 'full-stack', name: 'Full-stack', before: 'back-end' },
    isRanked: false,
    factors: [{ slug: 'back-end', name: 'Back-end', key: 'backend' }],
  },
  tools: {
    title: 'Tools, in the US',
    reference: { slug: 'none', name: 'not using it' },
    isRanked: true,
    factors: tools,
  },
}

/** What one can choose from in a block, in the order of its list. */
export function listOptions(id: BlockId): readonly { readonly slug: string; readonly name: string }[] {
  const { reference, factors } = names[id]
  return factors.flatMap((factor) => (factor.slug === reference.before ? [reference, factor] : [factor]))
}

/** The names of the two models of US industries. */
function inUs(in2023: string | readonly string[], in2024: string | readonly string[]): KeysByModel {
  return { 'us-2023': in2023, 'us-2024-industry': in2024 }
}
