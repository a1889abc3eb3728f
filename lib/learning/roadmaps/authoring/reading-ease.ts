import { flesch } from 'flesch'
import { syllable } from 'syllable'
import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'
import { type Prose, splitSentences, splitWords } from './prose'

/**
 * Lowest accepted reading ease. Flesch's formula is 206.8 - 1.015 words a sentence - 84.6 syllables a word: plain
 * English begins at 60, under 30 is for graduates. The subject brings long words that no author can avoid
 * (authentication, repository), so short sentences have to make up for them. Of the first 126 steps the hardest reads
 * at 63, half of them over 76.
 */
const EASE = 60
/**
 * Longest sentence: longer ones lose readers of English as a second language. The part after a colon counts separately,
 * since it is mostly a list, read item by item.
 */
const WORDS_IN_A_SENTENCE = 35
/** Words below which the measure means nothing. */
const ENOUGH_WORDS = 80

/** Computes the reading ease of all blocks together; null when the text is too short for it to mean anything. */
export function readingEase(blocks: readonly string[]): number | null {
  const counted = countWords(blocks)
  return counted.word < ENOUGH_WORDS ? null : flesch(counted)
}

/**
 * Computes the years of school that a text requires, by Flesch and Kincaid, from the same counts: 9 suits a reader of
 * fourteen. Null as above.
 */
export function readingGrade(blocks: readonly string[]): number | null {
  const { sentence, word, syllable } = countWords(blocks)
  return word < ENOUGH_WORDS ? null : 0.39 * (word / sentence) + 11.8 * (syllable / word) - 15.59
}

function countWords(blocks: readonly string[]) {
  const words = blocks.flatMap(splitWords)
  return {
    sentence: blocks.flatMap(splitSentences).length,
    word: words.length,
    syllable: words.reduce((sum, one) => sum + Math.max(1, syllable(one)), 0),
  }
}

/** Lists texts that are hard to read: as a whole, or in one sentence. */
export function readingFindings(steps: readonly PlacedStep[]): Finding[] {
  return steps.flatMap(({ file, body, lines, flavours }) => [
    ...easeFindings(file, body.blocks),
    ...[body, ...lines].flatMap((prose) => sentenceFindings(file, prose)),
    ...flavours.flatMap((flavour) => [
      ...easeFindings(flavour.file, flavour.body.blocks),
      ...sentenceFindings(flavour.file, flavour.body),
    ]),
  ])
}

export function easeFindings(file: string, blocks: readonly string[]): Finding[] {
  const ease = readingEase(blocks)
  if (ease === null || ease >= EASE) return []
  const message = `reads at ${Math.floor(ease)} on Flesch's scale, under ${EASE}; shorten sentences and take plainer words.`
  return [{ file, message }]
}

/** Lists sentences that are too long. */
export function sentenceFindings(file: string, { blocks }: Pick<Prose, 'blocks'>): Finding[] {
  const stretches = blocks.flatMap(splitSentences).flatMap((sentence) => sentence.split(/:\s/))
  return stretches.flatMap((stretch) => {
    const words = splitWords(stretch)
    if (words.length <= WORDS_IN_A_SENTENCE) return []
    const start = words.slice(0, 6).join(' ')
    const message = `a sentence has ${words.length} words, over ${WORDS_IN_A_SENTENCE}: "${start} ..."; split it.`
    return [{ file, message }]
  })
}
