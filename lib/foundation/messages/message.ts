// Functions that the modules in messages/generated are built from.
import format, { type FormatOptions } from 'icu-minify/format'
import { locales } from '@/messages/generated/locales.mjs'
import { getDateTimeFormat, getNumberFormat, getPluralRules } from './formatters'
import { baseLocale, findPseudoLocale, getFormattingLocale, getLocale, PSEUDO_LOCALE } from './locale'
import { getSiteName } from './site-name'

type Compiled = Parameters<typeof format>[0]
type Values = Record<string, unknown>

/** Wraps a part of a message, such as a link. Receives the words of that part. */
export type Tag<Element> = (words: readonly string[]) => Element

/** The library uses only `format` of a number format. */
const formatters = { getDateTimeFormat, getNumberFormat, getPluralRules } as FormatOptions['formatters']
const options = { formatters }

/** @param messages one for each language, in the order of `locales` */
function choose<Message extends Compiled>(messages: readonly Message[]): Message {
  const locale = getLocale()
  const base = messages[0] as Message
  // Returns early for the base locale, because a page calls this hundreds of times.
  if (locale === baseLocale) return base
  if (locale === PSEUDO_LOCALE) return findPseudoLocale()?.(base) ?? base
  return messages[(locales as readonly string[]).indexOf(locale)] ?? base
}

/** A message without values. */
export const plain =
  (...messages: readonly string[]) =>
  (): string =>
    choose(messages)

/** Adds the name of the instance, which every message may contain as `{instance}`. */
const withSiteName = (values: Values) => ({ ...values, instance: getSiteName() }) as never

/** A message with values: text and numbers. */
export const filled =
  <Given extends Values>(...messages: readonly Compiled[]) =>
  (values: Given): string =>
    String(format(choose(messages), getFormattingLocale(), withSiteName(values), options))

/** A message with the name of the instance and no other value. */
export const withInstance =
  (...messages: readonly Compiled[]) =>
  (): string =>
    String(format(choose(messages), getFormattingLocale(), withSiteName({}), options))

/** A message with elements in it, for `components/foundation/ui/rich.tsx` to show. */
export const rich =
  (...messages: readonly Compiled[]) =>
  <Element>(values: Values): readonly (string | Element)[] =>
    [format<Element>(choose(messages), getFormattingLocale(), withSiteName(values), options)].flat() as (
      | string
      | Element
    )[]
