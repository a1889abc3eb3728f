import type {
  Construct,
  Effects,
  Event,
  Extension,
  ParseContext,
  Resolver,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import { TooMuchMarkdown } from './too-much-markdown'

/** Costs in units of one character read once, about 20 ns here: of a token, a run of plain text and a line. */
const TOKEN = 100
const PLAIN = 8
const LINE = 100
/**
 * Most events of a text. Adjacent data is joined at the end, and each join moves the events behind it: fast in an array
 * of up to 16,384 entries, up to forty times slower in longer ones, which V8 allocates apart. Prose does not come near
 * it.
 */
const MOST_EVENTS = 16_000

/** Counter of the work that a text took. */
export type Meter = { work: number }

/**
 * A micromark extension that stops a text once reading it took more than `most` units of work: characters read by
 * constructs, those read again included, tokens, and what resolvers walk through. micromark has no bound of its own,
 * and takes quadratic time on many texts crafted for it.
 *
 * Throws `TooMuchMarkdown` while parsing. Use one extension for one text.
 */
export function workLimit(most: number, meter: Meter = { work: 0 }): Extension {
  const spend = (units: number) => {
    meter.work += units
    if (meter.work > most) throw new TooMuchMarkdown(`More than ${most} units of work`)
  }
  let isArmed = false
  // micromark combines constructs anew for each text. An extension can reach them when its first construct is
  // attempted.
  const arm: Construct = {
    tokenize(effects, ok, nok) {
      // A lazy continuation line searches the events before it.
      spend(LINE + this.events.length / 2)
      if (isArmed) return nok
      isArmed = true
      guardAll(this.parser, spend)
      return effects.attempt(this.parser.constructs.document, ok, nok)
    },
  }
  const containerStarts = [...'*+-0123456789>['].map((one) => one.charCodeAt(0))
  return { document: Object.fromEntries([...containerStarts, null].map((code) => [String(code), arm])) }
}

type Spend = (units: number) => void

function guardAll({ constructs }: ParseContext, spend: Spend): void {
  const guard = guardWith(spend)
  const { disable: _names, attentionMarkers: _codes, ...byPlace } = constructs
  for (const lists of Object.values(byPlace)) {
    for (const list of Object.values(lists) as Construct[][]) list.splice(0, list.length, ...list.map(guard))
  }
}

function guardWith(spend: Spend): (construct: Construct) => Construct {
  // Guards each construct and resolver once: micromark compares them by identity.
  const guarded = new WeakMap<object, object>()
  const once = <Value extends object>(plain: Value, make: () => Value): Value => {
    const known = guarded.get(plain) ?? make()
    guarded.set(plain, known)
    return known as Value
  }

  const guard = (construct: Construct): Construct =>
    once(construct, () => ({
      ...construct,
      // Constructs in `insideSpan` only have resolvers.
      ...('tokenize' in construct && { tokenize: tokenizer(construct) }),
      ...(construct.continuation && { continuation: guard(construct.continuation) }),
      ...(construct.resolve && { resolve: resolver(construct.resolve) }),
      ...(construct.resolveTo && { resolveTo: resolver(construct.resolveTo) }),
      ...(construct.resolveAll && { resolveAll: resolver(construct.resolveAll) }),
    }))

  const tokenizer = (construct: Construct): Tokenizer =>
    function (this: TokenizeContext, effects: Effects, ok: State, nok: State) {
      if (this.events.length > MOST_EVENTS) throw new TooMuchMarkdown(`More than ${MOST_EVENTS} events`)
      spend(1 + lookBack(construct, this))
      return construct.tokenize.call(this, tools(effects, this), ok, nok)
    }

  const tools = (effects: Effects, context: TokenizeContext): Effects =>
    once(effects, () => ({
      attempt: (constructs, ...states) => effects.attempt(guardAny(constructs), ...states),
      check: (constructs, ...states) => effects.check(guardAny(constructs), ...states),
      interrupt: (constructs, ...states) => effects.interrupt(guardAny(constructs), ...states),
      consume(code) {
        spend(1)
        effects.consume(code)
      },
      enter(type, fields) {
        spend(plain.has(type) ? PLAIN : TOKEN)
        if (containers.has(type)) spend(context.events.length / 8)
        return effects.enter(type, fields)
      },
      exit: effects.exit,
    }))

  const guardAny = (constructs: Parameters<Effects['attempt']>[0]): Parameters<Effects['attempt']>[0] =>
    'tokenize' in constructs ? guard(constructs as Construct) : constructs

  const resolver = (resolve: Resolver): Resolver =>
    once(resolve, () => (events, context) => {
      spend(events.length + pairing(events, context))
      return resolve(events, context)
    })

  return guard
}

/** Counts the events and characters that a construct reads again before it reads on. */
function lookBack({ name, previous }: Construct, { events, now }: TokenizeContext): number {
  // Label ends search for the label's beginning, then copy and normalize it: cheaper than reading it, but not free.
  if (name && labelEnds.has(name)) return (events.length + now().offset - (events[0]?.[1].start.offset ?? 0)) / 4
  return previous ? stepsToBracket(events) : 0
}

const labelEnds: ReadonlySet<string> = new Set(['labelEnd', 'gfmPotentialFootnoteCall'])

/** Counts steps back to an open bracket, or to the end of the last such walk, for literal addresses. */
function stepsToBracket(events: readonly Event[]): number {
  let steps = 0
  for (let at = events.length - 1; at >= 0; at--, steps++) {
    const token = (events[at] as Event)[1] as Token & { _gfmAutolinkLiteralWalkedInto?: boolean }
    if (token._gfmAutolinkLiteralWalkedInto) break
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) break
  }
  return steps
}

/**
 * Cheap tokens: runs of text are joined, and a literal address is tried at every word, so most of them are discarded.
 */
const plain: ReadonlySet<string> = new Set(['data', 'literalAutolink', 'literalAutolinkEmail'])

/** Containers: when one ends, the events of the whole document are copied. */
const containers: ReadonlySet<string> = new Set(['blockQuote', 'listOrdered', 'listUnordered', 'gfmFootnoteDefinition'])

/** Cost of walking past an opener, which reads the text of both delimiters. */
const PASSED = 8

/**
 * Returns the cost of pairing the delimiters of emphasis: each closer walks back to the nearest matching opener, or to
 * the start where there is none, and each pair moves the events behind it.
 */
function pairing(events: readonly Event[], context: TokenizeContext): number {
  const opened = new Map<string, Opener[]>()
  let [steps, passed, pairs, openers] = [0, 0, 0, 0]
  for (const [index, [kind, token]] of events.entries()) {
    if (kind !== 'enter' || !delimiters.has(token.type)) continue
    const marker = context.sliceSerialize(token).charAt(0)
    const open = opened.get(marker) ?? []
    opened.set(marker, open)
    if (token._close) {
      // One that may open and close can pass over openers that do not match it.
      const opener = token._open ? undefined : open.pop()
      steps += index - (opener?.index ?? 0)
      passed += openers - (opener?.before ?? 0)
      if (opener !== undefined || open.length > 0) pairs++
    }
    if (token._open) open.push({ index, before: openers++ })
  }
  return steps / 4 + passed * PASSED + (pairs * events.length) / 32
}

/** Position of an opener, and the number of openers of any kind before it. */
type Opener = { readonly index: number; readonly before: number }

const delimiters: ReadonlySet<string> = new Set(['attentionSequence', 'strikethroughSequenceTemporary'])
